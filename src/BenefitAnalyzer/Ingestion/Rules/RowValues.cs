namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>The values of one record on its way into <c>transactions</c>, by column name; absent means no value.</summary>
internal sealed class RowValues
{
    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);

    public object? this[string column]
    {
        get => values.GetValueOrDefault(column);
        set
        {
            if (value is null)
            {
                values.Remove(column);
            }
            else
            {
                values[column] = value;
            }
        }
    }
}
