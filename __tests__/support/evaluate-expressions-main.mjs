// Evaluates GitHub's expressions with GitHub's own library, an ES module that jest cannot load.
//
// Standard input: `{ texts, context, status }`, where a text has expressions in `${{ }}`. Standard
// output: the values in their order. A text that is one expression keeps the value's type.
import { readFileSync } from "node:fs";

import { Evaluator, Lexer, Parser, data } from "@actions/expressions";

const { texts, context, status } = JSON.parse(readFileSync(0, "utf8"));
const contexts = JSON.parse(JSON.stringify(context), data.reviver);

const statusFunctions = [
  ["always", true],
  ["cancelled", false],
  ["success", status === "success"],
  ["failure", status === "failure"],
].map(([name, value]) => [
  name,
  { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) },
]);

function evaluate(expression) {
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(
    tokens,
    Object.keys(context),
    statusFunctions.map(([, definition]) => definition),
  ).parse();
  return new Evaluator(tree, contexts, new Map(statusFunctions)).evaluate();
}

function value(text) {
  const whole = /^\$\{\{((?:(?!\}\}).)*)\}\}$/s.exec(text.trim());
  if (whole !== null) return JSON.parse(JSON.stringify(evaluate(whole[1]), data.replacer));
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression) =>
    evaluate(expression).coerceString(),
  );
}

process.stdout.write(JSON.stringify(texts.map(value)));
