using System.Text.RegularExpressions;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Terms;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Text;

/// <summary>Says the program's texts in the terms of a study: its table <c>glossary</c> replaces Chinese terms that no paper has verified.</summary>
/// <remarks>What the study says itself stays as it was written, since it may be a quotation; so does what is the same in both languages.</remarks>
internal sealed class ReportTerms
{
    private readonly Dictionary<string, string> own;
    private readonly Regex? places;

    public ReportTerms(Study study)
    {
        own = study.Tables.Terms.ToDictionary(row => row.Term.Chinese, row => row.Chinese);
        if (own.Count == 0)
        {
            return; // nothing to look for, as in most studies
        }

        var kept = Glossary
            .Terms.Select(term => term.Chinese)
            .Concat(
                PartTexts
                    .Of(study)
                    .Where(text => own.Keys.Any(term => text.Length > term.Length && text.Contains(term, StringComparison.Ordinal)))
            );
        var longestFirst = own
            .Keys.Concat(kept)
            .Distinct()
            .OrderByDescending(text => text.Length)
            .ThenBy(text => text, StringComparer.Ordinal);
        places = new Regex(string.Join('|', longestFirst.Select(Regex.Escape)), RegexOptions.CultureInvariant);
    }

    public ReportSection In(ReportSection section) => places is null ? section : PartTexts.Changed(section, In);

    public FigureDefinition In(FigureDefinition definition) => places is null ? definition : PartTexts.Changed(definition, In);

    public LocalText In(LocalText text) =>
        places is null || text.English == text.Chinese
            ? text
            : text with
            {
                Chinese = places.Replace(text.Chinese, found => own.GetValueOrDefault(found.Value, found.Value)),
            };
}
