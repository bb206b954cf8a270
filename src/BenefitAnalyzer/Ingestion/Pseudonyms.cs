using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BenefitAnalyzer.Store;
using DuckDB.NET.Data;

namespace BenefitAnalyzer.Ingestion;

/// <summary>Keyed hashes of persons: HMAC-SHA256 of the framework, cut to 128 bits. Without the key nobody can go back or join.</summary>
public sealed class Pseudonyms(byte[] key) : IDisposable
{
    /// <summary>Name under which SQL calls <see cref="Of"/>.</summary>
    internal const string SqlFunction = "pseudonym";

    private const int Size = 16;
    private readonly ThreadLocal<IncrementalHash> hash = new(
        () => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key),
        trackAllValues: true
    );

    /// <summary>Says which key a study was loaded with, without giving it away.</summary>
    public string CheckValue => Convert.ToHexStringLower(HMACSHA256.HashData(key, "benefit key check value"u8));

    public Guid Of(ReadOnlySpan<char> text)
    {
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Digest(text, digest);
        return new Guid(digest[..Size], bigEndian: true);
    }

    /// <summary>Makes the function known to a database connection.</summary>
    internal void Register(StudyDatabase database) =>
        database.Connection.RegisterScalarFunction<string?, Guid>(
            SqlFunction,
            (readers, writer, count) =>
            {
                for (ulong row = 0; row < count; row++)
                {
                    if (readers[0].IsValid(row))
                    {
                        writer.WriteValue(Of(readers[0].GetValue<string>(row)), row);
                    }
                    else
                    {
                        writer.WriteNull(row);
                    }
                }
            },
            new ScalarFunctionOptions { IsPureFunction = true }
        );

    public void Dispose()
    {
        foreach (var keyed in hash.Values)
        {
            keyed.Dispose();
        }

        hash.Dispose();
    }

    private void Digest(ReadOnlySpan<char> text, Span<byte> digest)
    {
        const int onStack = 256;
        var length = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> bytes = length <= onStack ? stackalloc byte[onStack] : new byte[length];
        var keyed = hash.Value!;
        keyed.AppendData(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
        if (!keyed.TryGetHashAndReset(digest, out _))
        {
            throw new CryptographicException(string.Create(CultureInfo.InvariantCulture, $"HMAC did not fit {digest.Length} bytes."));
        }
    }
}
