using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary><c>privacy:</c>, what is replaced by keyed hashes and which cells are too small to print.</summary>
internal static class PrivacyReader
{
    private static readonly Key<IReadOnlyList<Placed<string>>> Pseudonymise = new(
        "pseudonymise",
        new ListKind<string>(Scalars.Text),
        "fields replaced by keyed hashes before they are stored: customer, session_id, transaction_id"
    );

    private static readonly Key<int> SmallestCell = new(
        "smallest_cell",
        Scalars.Whole(1, 1000),
        "counts below this are hidden in everything published (default 10)"
    );

    private static readonly Key<string> KeyFile = new(
        "key",
        Scalars.Text,
        "file with the key of the pseudonyms; outside the study folder, so that it never travels with the data"
    );

    private static readonly Key<LocalText> KeyHolder = new(
        "key_holder",
        LocalTexts.Kind,
        "who holds the key: departments whose customers are joined need the same one"
    );

    private static readonly Key<double> SmallestLinkableShare = new(
        "smallest_linkable_share",
        Scalars.Share,
        "figures that link a customer's rows are withheld when fewer rows than this name a customer (default 50%)"
    );

    public static readonly Key<KeyedValues> Key = new(
        "privacy",
        new SectionKind(Pseudonymise, SmallestCell, KeyFile, KeyHolder, SmallestLinkableShare),
        "what is hidden"
    );

    public static Privacy Read(KeyedValues study, string folder, Findings findings)
    {
        if (study.Find(Key)?.Value is not { } section)
        {
            return Privacy.Default;
        }

        var fields = section.Items(Pseudonymise);
        findings.RepeatedNames("field", fields);
        foreach (var field in fields.Where(field => !Privacy.Identifiers.Contains(field.Value)))
        {
            findings.UnknownName(field.At, "field to pseudonymise", field.Value, Privacy.Identifiers);
        }

        return new Privacy(
            [.. fields.Select(field => field.Value)],
            section.Value(SmallestCell, Privacy.Default.SmallestCell),
            ReadKeyFile(section, folder, findings),
            section.Value(SmallestLinkableShare, Privacy.Default.SmallestLinkableShare)
        )
        {
            KeyHolder = section.Find(KeyHolder)?.Value,
        };
    }

    /// <summary>Persons of all sources must be known by the same names, and a column must not be hidden and shown.</summary>
    public static void CheckPersons(IReadOnlyList<Source> sources, Privacy privacy, Findings findings)
    {
        var logs = sources.Where(source => source.Kind == SourceKind.Log).ToList();
        foreach (var field in new[] { Field.Customer, Field.SessionId }.Except(privacy.Pseudonymise))
        {
            if (logs.Find(source => source.Pseudonymised.Contains(field)) is not { } hidden)
            {
                continue;
            }

            foreach (var raw in logs.Where(source => source.Column(field) is not null && !source.Pseudonymised.Contains(field)))
            {
                findings.Error(
                    DiagnosticCodes.BadValue,
                    new Place(raw.Line, 1),
                    $"'{field}' of source {raw.Name} is not a pseudonym as that of {hidden.Name} is: add it under privacy, pseudonymise: [{field}]"
                );
            }
        }

        foreach (var source in logs)
        {
            foreach (var secret in source.Columns.Where(mapping => IsSecret(mapping, source, privacy)))
            {
                var shown = source.Columns.FirstOrDefault(mapping =>
                    !IsSecret(mapping, source, privacy) && mapping.Columns.Intersect(secret.Columns).Any()
                );
                if (shown is not null)
                {
                    findings.Error(
                        DiagnosticCodes.BadValue,
                        new Place(source.Line, 1),
                        $"the column '{shown.Columns.Intersect(secret.Columns).First()}' of source {source.Name} is hidden as {secret.Field} and would be stored as {shown.Field}; pseudonymise both, or take another column"
                    );
                }
            }
        }
    }

    private static bool IsSecret(ColumnMapping mapping, Source source, Privacy privacy) =>
        mapping.Bands.Count > 0 || privacy.Pseudonymise.Contains(mapping.Field) && !source.Pseudonymised.Contains(mapping.Field);

    private static string? ReadKeyFile(KeyedValues section, string folder, Findings findings)
    {
        if (section.Find(KeyFile) is not { } file)
        {
            return null;
        }

        var path = Path.GetFullPath(file.Value.Replace("\0", "", StringComparison.Ordinal), folder);
        if (
            (path + Path.DirectorySeparatorChar).StartsWith(
                Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar,
                StringComparison.OrdinalIgnoreCase
            )
        )
        {
            findings.Error(
                DiagnosticCodes.BadValue,
                file.At,
                $"the key file '{file.Value}' is inside the study folder, with which it would be handed over: put it outside, such as ../keys/pseudonym.key"
            );
        }

        return path;
    }
}
