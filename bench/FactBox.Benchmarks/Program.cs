using BenchmarkDotNet.Running;
using FactBox.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(Parts).Assembly).Run(args);
