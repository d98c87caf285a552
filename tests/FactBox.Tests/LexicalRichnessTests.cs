using System.Text.Json;
using FactBox.Measures;
using FactBox.Measures.Diversity;

namespace FactBox.Tests;

/// <summary>LexicalRichness's own test values, of its own ten tokens, to 12 digits.</summary>
public sealed class LexicalRichnessTests
{
    private const string File = "data/conformance/lexical-richness.json";

    // What it calls them, and what we do. Of those with a window, whatever its size.
    private static readonly Dictionary<string, string> Ids = new()
    {
        ["tokens"] = "tokens",
        ["types"] = "types",
        ["ttr"] = "ttr",
        ["rttr"] = "guiraud-r",
        ["cttr"] = "carroll-cttr",
        ["herdan_c"] = "herdan-c",
        ["summer_s"] = "summer-s",
        ["dugast_u"] = "dugast-u",
        ["maas_a2"] = "maas-a2",
        ["yule_k"] = "yule-k",
        ["yule_i"] = "yule-i",
        ["herdan_vm"] = "herdan-vm",
        ["simpson_d"] = "simpson-d",
        ["mtld_threshold_0.72"] = "mtld",
        ["msttr_window5_keep_rest"] = "msttr of 5",
        ["msttr_window5_drop_rest"] = "msttr of 5 without the last",
        ["mattr_window5"] = "mattr of 5",
        ["mattr_window1"] = "mattr of 1",
        ["hdd_draws5"] = "hdd of 5",
    };

    [Fact]
    public void Its_values_are_ours()
    {
        using var json = JsonDocument.Parse(SharedFiles.Read(File));
        var tokens = json
            .RootElement.GetProperty("tokens")
            .EnumerateArray()
            .Select(t => t.GetString()!);
        var profile = TokenSequences.Count(tokens);
        var expected = json.RootElement.GetProperty("expected").EnumerateObject().ToArray();

        Assert.Equal(Ids.Count, expected.Length);
        Assert.All(
            expected,
            value =>
            {
                var number = value.Value.GetDouble();
                var ours = Ids[value.Name] switch
                {
                    "msttr of 5" => MeanSegmentalTtr.Of(profile.Sequence!, 5),
                    // It drops the last segment, whole or not: docs/differences.md
                    "msttr of 5 without the last" => MeanSegmentalTtr.Of(
                        TokenSequences.Count(tokens.SkipLast(5)).Sequence!,
                        5
                    ),
                    "mattr of 5" => MovingAverageTtr.Of(profile.Sequence!, 5),
                    "mattr of 1" => MovingAverageTtr.Of(profile.Sequence!, 1),
                    "hdd of 5" => HypergeometricD.Of(profile.Spectrum, 5),
                    var id => AllMeasures.Find(id)!.Compute(profile).Number,
                };
                Assert.Equal(number, ours, 5e-13 * number);
            }
        );
    }
}
