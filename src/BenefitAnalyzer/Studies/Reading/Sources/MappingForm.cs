using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;

namespace BenefitAnalyzer.Studies.Reading.Sources;

/// <summary>What may be said about a field under <c>columns:</c>; it depends on whether the field is a time, a number, a code …</summary>
internal static class MappingForm
{
    public static readonly Key<string> Column = new("column", Scalars.Text, "heading of the column");

    public static readonly Key<IReadOnlyList<Placed<string>>> Columns = new(
        "columns",
        new ListKind<string>(Scalars.Text),
        "headings of several columns, whose values are joined"
    );

    public static readonly Key<string> Join = new("join", Scalars.Text, "text between the values of several columns (default ' / ')");

    public static readonly Key<string> Format = new(
        "format",
        Scalars.Text,
        "how times are written, in .NET letters: yyyy year, MM month, dd day, HH hour (hh with tt for AM/PM), mm minute, ss second"
    );

    public static readonly Key<IReadOnlyList<Entry<string>>> Map = new(
        "map",
        new MapKind<string>(Scalars.Text, Scalars.Text),
        "value in the file: code of the study"
    );

    public static readonly Key<string> Default = new(
        "default",
        Scalars.Text,
        "code for a value that map does not list; such a row is rejected when not given"
    );

    public static readonly Key<string> Constant = new("value", Scalars.Text, "the same value for every row, when no column holds it");

    public static readonly Key<IReadOnlyList<Entry<int>>> Bands = new(
        "bands",
        new MapKind<int>(Scalars.Text, Scalars.Whole(0, 130)),
        "value of the group: age in full years from which it holds; for a column with dates of birth, which are never stored"
    );

    public static readonly Key<double> Unit = new(
        "unit",
        Scalars.OneOf(("minutes", 1.0), ("seconds", 1.0 / 60), ("hours", 60.0), ("days", 1440.0)),
        "unit of the column (default minutes)"
    );

    public static readonly Key<string> From = new("from", Scalars.Text, "computed: the time field at which the duration begins");
    public static readonly Key<string> Until = new("until", Scalars.Text, "computed: the time field at which the duration ends");

    public static readonly Kind<Mapping> Identity = Form("identityMapping", Column, Columns, Join);
    public static readonly Kind<Mapping> Time = Form("timeMapping", Column, Columns, Join, Format, Constant);
    public static readonly Kind<Mapping> Minutes = Form("minutesMapping", Column, Unit, From, Until, Constant);
    public static readonly Kind<Mapping> Number = Form("numberMapping", Column, Constant);
    public static readonly Kind<Mapping> Code = Form("codeMapping", Column, Columns, Join, Map, Default, Constant);

    /// <summary>A declared group of citizens: a code, or a date of birth that stands for one.</summary>
    public static readonly Kind<Mapping> Group = Form("groupMapping", Column, Columns, Join, Map, Default, Constant, Format, Bands);

    private static Kind<Mapping> Form(string name, params IReadOnlyList<Key> keys) =>
        new EitherKind<Mapping>(
            node => node is TextNode,
            Scalars.Text.Select(heading => new Mapping(heading, null)),
            new SectionKind(keys).Select(section => new Mapping(null, section.Value))
        ).Named(name);
}
