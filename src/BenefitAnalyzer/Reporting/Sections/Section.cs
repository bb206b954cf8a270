using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections;

/// <summary>One part of a report: asks figures, computes nothing. A subclass is found by the catalogue under its id.</summary>
public abstract class Section(string id, LocalText title, LocalText needs)
{
    /// <summary>Name by which a template lists the section.</summary>
    public string Id { get; } = id;

    /// <summary>Its heading.</summary>
    public LocalText Title { get; } = title;

    /// <summary>What a study must hold for it, as one reads of a section that had nothing to say.</summary>
    public LocalText Needs { get; } = needs;

    /// <summary>Whether it tells what the others found, and so is written after them, wherever it stands.</summary>
    public virtual bool IsWrittenLast => false;

    /// <summary>Whether its absence leaves something untold; a list of what is open or was changed is absent where nothing is.</summary>
    public virtual bool IsMissed => true;

    /// <summary>Asks beforehand, beside sections before it, those answers that take long and that the loaded study remembers; nothing depends on it.</summary>
    public virtual void Prepare(LoadedStudy loaded, CancellationToken token) { }

    /// <summary>Writes the section; null when the study has nothing to say in it.</summary>
    public abstract ReportSection? Write(ReportContext context, CancellationToken token);

    /// <summary>Alternative text of a chart: what it is and what it shows, each a sentence that ends once.</summary>
    protected internal static LocalText AltText(LocalText chart, LocalText finding)
    {
        var (what, shows) = (Sentence(chart), Sentence(finding));
        return new($"{what.English} {shows.English}", what.Chinese + shows.Chinese);
    }

    /// <summary>A finding as a sentence, which as the title of a chart may have no full stop.</summary>
    protected static LocalText Sentence(LocalText text) => new(text.English.TrimEnd('.') + ".", text.Chinese.TrimEnd('。') + "。");
}
