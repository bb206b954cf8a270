using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>How one field is read, written down once for both lanes: as SQL for DuckDB and as code for a single record.</summary>
/// <remarks>
/// The SQL may only accept what the code accepts, with the same value. Whatever it is not sure of it calls a doubt; the record is then
/// read again by the code, which alone decides and gives the reason. A property test holds the two together.
/// </remarks>
internal abstract class FieldRule(ColumnMapping mapping)
{
    public ColumnMapping Mapping { get; } = mapping;

    /// <summary>Heading as diagnostics name it.</summary>
    public string Heading => Mapping.Columns.Count == 0 ? Mapping.Field : string.Join(Mapping.Join, Mapping.Columns);

    /// <summary>Whether a record without this value is rejected.</summary>
    public bool IsRequired => Mapping.Field is Field.TransactionId or Field.StartedAt or Field.Service or Field.Channel;

    /// <summary>Whether DuckDB can read the field; otherwise the whole file takes the careful lane.</summary>
    public virtual bool IsKnownToSql => true;

    /// <summary>Type that <c>read_csv</c> gives the raw column; a value that does not fit is a doubt.</summary>
    public virtual string RawType => "VARCHAR";

    /// <summary>SQL of the value that a raw text means, computed once for all that follows; NULL where there is none or it is not understood.</summary>
    /// <param name="raw">SQL of the raw value, of type <see cref="RawType"/>.</param>
    /// <param name="isAscii">The file holds nothing but ASCII, so text needs no normalisation.</param>
    public virtual string Parse(string raw, bool isAscii) => raw;

    /// <summary>Columns of <c>transactions</c> that this field fills, with their SQL over the parsed value.</summary>
    public abstract IEnumerable<(string Column, string Sql)> Values(string parsed);

    /// <summary>SQL that is true for a value that must be read again and never NULL; null when there can be no doubt.</summary>
    public virtual string? Doubt(string raw, string parsed) =>
        IsRequired ? $"{parsed} IS NULL" : $"({raw} IS NOT NULL AND {parsed} IS NULL)";

    /// <summary>Reads a value.</summary>
    /// <param name="text">Trimmed and in NFC; empty when missing. Letters in place, of which only what is kept becomes a text of its own.</param>
    /// <returns>What is wrong; null when the value was stored in <paramref name="row"/>.</returns>
    public abstract Problem? Read(ReadOnlySpan<char> text, RowValues row);

    /// <summary>A problem with the value of this field.</summary>
    protected Problem Fault(string? value, string code, string reason) => new(Heading, value, code, reason);

    protected Problem? Missing() =>
        IsRequired ? Fault(null, DiagnosticCodes.RequiredValueMissing, $"{Mapping.Field} has no value; every record needs one") : null;
}
