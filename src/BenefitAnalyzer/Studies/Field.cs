namespace BenefitAnalyzer.Studies;

/// <summary>Names of the fields that <c>columns:</c> of a source may fill, besides the declared groups.</summary>
public static class Field
{
    public const string TransactionId = "transaction_id";
    public const string StartedAt = "started_at";
    public const string CompletedAt = "completed_at";
    public const string DueAt = "due_at";
    public const string Service = "service";
    public const string Channel = "channel";
    public const string Office = "office";
    public const string District = "district";
    public const string Customer = "customer";
    public const string SessionId = "session_id";
    public const string Outcome = "outcome";
    public const string Assisted = "assisted";
    public const string HandlingMinutes = "handling_minutes";
    public const string WaitMinutes = "wait_minutes";
    public const string CustomerMinutes = "customer_minutes";
    public const string Fee = "fee";
    public const string Satisfaction = "satisfaction";

    // Counted returns only.
    public const string PeriodStart = "period_start";
    public const string PeriodEnd = "period_end";
    public const string Volume = "volume";
    public const string DigitalVolume = "digital_volume";
    public const string CostPerTransaction = "cost_per_transaction";

    public static IReadOnlyList<string> OfLogs { get; } =
    [
        TransactionId,
        StartedAt,
        CompletedAt,
        DueAt,
        Service,
        Channel,
        Office,
        District,
        Customer,
        SessionId,
        Outcome,
        Assisted,
        HandlingMinutes,
        WaitMinutes,
        CustomerMinutes,
        Fee,
        Satisfaction,
    ];

    public static IReadOnlyList<string> OfCounts { get; } =
    [PeriodStart, PeriodEnd, Service, Channel, Office, District, Volume, DigitalVolume, CostPerTransaction, HandlingMinutes];
}
