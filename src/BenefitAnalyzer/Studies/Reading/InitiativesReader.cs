using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary><c>initiatives:</c>, what the government does, and what would have gone on without it.</summary>
internal static class InitiativesReader
{
    private static readonly Key<string> Id = new("id", Scalars.Code, "short name, unique in the study", isRequired: true);
    private static readonly Key<LocalText> Name = new("name", LocalTexts.Kind, "what reports call it; its id when not given");

    private static readonly Key<InitiativeStatus> Status = new(
        "status",
        Scalars.OneOf(
            ("idea", InitiativeStatus.Idea),
            ("under_study", InitiativeStatus.UnderStudy),
            ("not_feasible", InitiativeStatus.NotFeasible),
            ("proposed", InitiativeStatus.Proposed),
            ("approved", InitiativeStatus.Approved),
            ("live", InitiativeStatus.Live),
            ("closed", InitiativeStatus.Closed),
            ("refused", InitiativeStatus.Refused)
        ),
        "how far it has come",
        isRequired: true
    );

    private static readonly Key<InitiativeKind> Kind = new(
        "kind",
        Scalars.OneOf(("service", InitiativeKind.Service), ("campaign", InitiativeKind.Campaign), ("incentive", InitiativeKind.Incentive)),
        "service (default), campaign or incentive"
    );

    private static readonly Key<LocalText> Purpose = new("purpose", LocalTexts.Kind, "what it is for and why it is needed");
    private static readonly Key<string> Owner = new("owner", Scalars.Text, "officer who answers for it");
    private static readonly Key<string> Department = new("department", Scalars.Text, "code of the department");
    private static readonly Key<string> Reason = new("reason", Scalars.Text, "why it is not feasible or was refused");
    private static readonly Key<DateOnly> ReviewedOn = new("review_on", Scalars.Day, "day on which that is looked at again");
    private static readonly Key<IReadOnlyList<Placed<string>>> Services = Codes("services", "codes of the services that it changes");
    private static readonly Key<IReadOnlyList<Placed<string>>> Channels = Codes("channels", "channels that it opens or promotes");
    private static readonly Key<IReadOnlyList<Placed<string>>> Offices = Codes("offices", "offices that it concerns; all when not given");
    private static readonly Key<DateOnly> Planned = new("planned_launch", Scalars.Day, "day on which it was to begin");

    private static readonly Key<IReadOnlyList<Placed<Launch>>> Launched = new(
        "launched",
        new EitherKind<IReadOnlyList<Placed<Launch>>>(
            node => node is not MapNode,
            Scalars.Day.Select(day => (IReadOnlyList<Placed<Launch>>)[new(new Launch(null, day.Value), day.At)]),
            new MapKind<DateOnly>(Scalars.Text, Scalars.Day).Select(map =>
                (IReadOnlyList<Placed<Launch>>)
                    [.. map.Value.Select(entry => new Placed<Launch>(new Launch(entry.Name.Value, entry.Value), entry.Name.At))]
            )
        ),
        "day on which it began, or a map from office or service to the day on which it began there"
    );

    private static readonly Key<IReadOnlyList<Placed<string>>> OtherServices = Codes(
        "services",
        "services that were not changed, to compare with"
    );
    private static readonly Key<IReadOnlyList<Placed<string>>> OtherOffices = Codes(
        "offices",
        "offices that were not changed, to compare with"
    );
    private static readonly Key<KeyedValues> Comparison = new(
        "comparison",
        new SectionKind(OtherServices, OtherOffices),
        "what was not changed, beside which the changed is held"
    );
    private static readonly Key<SeriesPeriod> Series = new(
        "series",
        Scalars.OneOf(("monthly", SeriesPeriod.Month), ("weekly", SeriesPeriod.Week)),
        "monthly (default) or weekly: the periods by which displaced volume is estimated"
    );
    private static readonly Key<string> Paper = new("paper", Scalars.Text, "paper that asked for the money");
    private static readonly Key<string> ApprovedBy = new("approved_by", Scalars.Text, "body that approved it");

    private static readonly Key<IReadOnlyList<Entry<double>>> Shares = new(
        "shares",
        new MapKind<double>(Scalars.Text, Scalars.Share),
        "by service, its share of what it and other initiatives displaced together"
    );

    public static readonly Key<IReadOnlyList<Placed<KeyedValues>>> Key = new(
        "initiatives",
        new ListKind<KeyedValues>(
            new SectionKind(
                Id,
                Name,
                Status,
                Kind,
                Purpose,
                Owner,
                Department,
                Reason,
                ReviewedOn,
                Services,
                Channels,
                Offices,
                Planned,
                Launched,
                Comparison,
                Series,
                Paper,
                ApprovedBy,
                Shares
            )
        ),
        "what the government does to serve better or cheaper"
    );

    /// <summary>The ids that tables may refer to.</summary>
    public static IReadOnlyList<string> Ids(KeyedValues study) => [.. study.Items(Key).Select(item => item.Value.Value(Id, ""))];

    public static IReadOnlyList<Initiative> Read(KeyedValues study, Declared declared, Findings findings)
    {
        var items = study.Items(Key);
        findings.RepeatedNames("initiative", items.Select(item => item.Value.Find(Id)).OfType<Placed<string>>());
        return [.. items.Select(item => Build(item, declared, findings))];
    }

    private static Initiative Build(Placed<KeyedValues> item, Declared declared, Findings findings)
    {
        var section = item.Value;
        var comparison = section.Find(Comparison)?.Value;
        Check(section, comparison, declared, findings);
        var id = section.Value(Id, "");
        return new Initiative(id, section.Value(Name, LocalText.Same(id)), section.Value(Status, InitiativeStatus.Idea))
        {
            Kind = section.Value(Kind, InitiativeKind.Service),
            Purpose = section.Find(Purpose)?.Value,
            Owner = section.Find(Owner)?.Value,
            Department = section.Find(Department)?.Value,
            Reason = section.Find(Reason)?.Value,
            ReviewedOn = section.Find(ReviewedOn)?.Value,
            Services = Values(section, Services),
            Channels = Values(section, Channels),
            Offices = Values(section, Offices),
            PlannedLaunch = section.Find(Planned)?.Value,
            Launches =
            [
                .. section
                    .Items(Launched)
                    .Select(launch => launch.Value)
                    .OrderBy(launch => launch.Day)
                    .ThenBy(launch => launch.Unit, StringComparer.Ordinal),
            ],
            ComparisonServices = comparison is null ? [] : Values(comparison, OtherServices),
            ComparisonOffices = comparison is null ? [] : Values(comparison, OtherOffices),
            Series = section.Value(Series, SeriesPeriod.Month),
            Paper = section.Find(Paper)?.Value,
            ApprovedBy = section.Find(ApprovedBy)?.Value,
            Shares = section.Items(Shares).ToDictionary(entry => entry.Name.Value, entry => entry.Value),
            Line = item.At.Line,
        };
    }

    private static void Check(KeyedValues section, KeyedValues? comparison, Declared declared, Findings findings)
    {
        (string Field, IReadOnlyList<Placed<string>> Codes)[] named =
        [
            (Field.Service, section.Items(Services)),
            (Field.Channel, section.Items(Channels)),
            (Field.Office, section.Items(Offices)),
            (Field.Service, comparison?.Items(OtherServices) ?? []),
            (Field.Office, comparison?.Items(OtherOffices) ?? []),
            (Field.Service, [.. section.Items(Shares).Select(entry => entry.Name)]),
        ];
        foreach (var (field, code) in named.SelectMany(list => list.Codes.Select(code => (list.Field, code))))
        {
            declared.Check(field, code, findings);
        }

        CheckLaunches(section, declared, findings);
        foreach (var both in (comparison?.Items(OtherServices) ?? []).Where(code => Values(section, Services).Contains(code.Value)))
        {
            findings.Error(
                DiagnosticCodes.BadValue,
                both.At,
                $"'{both.Value}' is changed by the initiative and cannot be what it is compared with"
            );
        }

        var status = section.Value(Status, InitiativeStatus.Idea);
        if (status is InitiativeStatus.NotFeasible or InitiativeStatus.Refused && !section.Has(Reason))
        {
            findings.Error(DiagnosticCodes.BadValue, section.At, "an initiative that is not feasible or was refused needs a 'reason'");
        }

        if (status == InitiativeStatus.NotFeasible && !section.Has(ReviewedOn))
        {
            findings.Error(DiagnosticCodes.BadValue, section.At, "an initiative that is not feasible needs a 'review_on': until when");
        }

        if (status == InitiativeStatus.Live && !section.Has(Launched))
        {
            findings.Error(DiagnosticCodes.BadValue, section.At, "an initiative that is live needs the day on which it was 'launched'");
        }
    }

    /// <summary>A unit that is misspelt would count as one that never followed, with which those that did are compared.</summary>
    private static void CheckLaunches(KeyedValues section, Declared declared, Findings findings)
    {
        var offices = section.Items(Offices).Count > 0 ? Values(section, Offices) : declared.CodesOf(Field.Office);
        if (offices.Count == 0)
        {
            return; // codes of offices that no table lists are free
        }

        string[] units = [.. offices, .. Values(section, Services)];
        foreach (var launch in section.Items(Launched).Where(launch => launch.Value.Unit is { } unit && !units.Contains(unit)))
        {
            findings.UnknownName(launch.At, "office or service of the initiative", launch.Value.Unit!, units);
        }
    }

    private static IReadOnlyList<string> Values(KeyedValues section, Key<IReadOnlyList<Placed<string>>> key) =>
        [.. section.Items(key).Select(item => item.Value)];

    private static Key<IReadOnlyList<Placed<string>>> Codes(string name, string description) =>
        new(name, new ListKind<string>(Scalars.Text), description);
}
