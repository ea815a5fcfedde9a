"""What the graph uses of AWS and moto lacks, or answers more kindly than AWS."""
