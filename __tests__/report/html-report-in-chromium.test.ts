import puppeteer, { type Browser, type Page } from "puppeteer-core";

import { htmlReport } from "../../report/html-report";
import { planRun } from "../fixtures/report/fleet-run";
import { findChromium } from "../support/find-chromium";

const chromium = findChromium();
const inChromium = chromium === undefined ? describe.skip : describe;
const why = chromium === undefined ? " (skipped: no Chromium on the PATH or in CHROME_PATH)" : "";

inChromium(`htmlReport in Chromium${why}`, () => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const messages: string[] = [];

  beforeAll(async () => {
    browser = await puppeteer.launch({
      executablePath: chromium ?? "",
      // Chromium's own sandbox does not work for root, as which CI systems run.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    });
    page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => messages.push(message.text()));
    await page.setContent(htmlReport(planRun));
  }, 60_000);

  afterAll(async () => {
    await browser.close();
  });

  test("loads nothing, and breaks none of its own policy", () => {
    expect(requests.filter((url) => !url.startsWith("data:") && url !== "about:blank")).toEqual([]);
    expect(messages).toEqual([]);
  });

  test.each([390, 1280])("at a width of %d pixels nothing overflows the page", async (width) => {
    await page.setViewport({ width, height: 900 });

    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
  });

  test("shows the stacks and the changes of one class, without scripts", async () => {
    await page.click("label[for=show-drift]");

    expect(await page.evaluate(visible("tr.item th"))).toEqual([
      "payments",
      "payments-productionits state says payments-prod",
    ]);
    expect(await page.evaluate(visible("section.item h2"))).toEqual([
      "Drift 1",
      "Access changes 3",
      "Creations 1",
    ]);

    await page.click("label[for=show-all]");

    expect(await page.evaluate(visible("tr.item th"))).toHaveLength(planRun.results.length);
  });

  test("can be used by keyboard alone", async () => {
    await page.focus("#show-all");
    await page.keyboard.press("ArrowRight");

    expect(await page.evaluate("document.activeElement.id")).toBe("show-error");
    expect(await page.evaluate(visible("tr.item th"))).toEqual([
      "data-platform",
      "legacy-monolith",
    ]);

    await page.click("label[for=show-all]");
  });

  test.each(["light", "dark"])("has enough contrast in the %s", async (scheme) => {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);

    expect(await page.evaluate(lowContrast)).toEqual([]);
  });
});

/** The texts of the elements that are shown. */
function visible(selector: string): string {
  return `[...document.querySelectorAll("${selector}")]
    .filter((element) => element.checkVisibility())
    .map((element) => element.textContent)`;
}

/** Texts whose contrast is below 4.5 to 1, which is what WCAG 2 asks for at level AA. */
const lowContrast = `(() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = channels(colour).map((c) => c / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    const colour = getComputedStyle(element).backgroundColor;
    const [, , , alpha = 1] = channels(colour);
    return alpha > 0 || element.parentElement === null ? colour : behind(element.parentElement);
  };
  for (const details of document.querySelectorAll("details")) details.setAttribute("open", "");
  return [...document.querySelectorAll("body *")]
    .filter((one) => one.checkVisibility() && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ""))
    .map((one) => {
      const [high, low] = [luminance(getComputedStyle(one).color), luminance(behind(one))].sort((a, b) => b - a);
      return { text: one.textContent, contrast: (high + 0.05) / (low + 0.05) };
    })
    .filter(({ contrast }) => contrast < 4.5);
})()`;
