using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Cli.Output;

/// <summary>Figures on a console: with plain blanks, since the unbreakable ones of a page cannot be searched for or compared there.</summary>
internal sealed class ConsoleNumber(string currency)
{
    private readonly NumberText text = new(Language.English, currency);

    public string Of(Figure figure) => Plain(text.Of(figure));

    public string Of(decimal value, MetricUnit unit) => Plain(text.Of(value, unit));

    private static string Plain(string number) => number.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
