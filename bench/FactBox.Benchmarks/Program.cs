using BenchmarkDotNet.Running;
using FactBox.Benchmarks;

var summaries = BenchmarkSwitcher.FromAssembly(typeof(Parts).Assembly).Run(args).ToList();
var reports = summaries.SelectMany(summary => summary.Reports).ToList();
return reports.Count > 0 && reports.All(report => report.Success) ? 0 : 1;
