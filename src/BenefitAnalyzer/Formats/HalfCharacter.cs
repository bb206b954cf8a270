using System.Text;

namespace BenefitAnalyzer.Formats;

/// <summary>Decodes a first byte of two that is not followed by a second: systems that cut texts at a length leave such halves.</summary>
/// <remarks>
/// .NET takes the byte that follows for the other half, and would lose the end of a line or the quote that stands there. What is below 0x40 is
/// no second byte of Big5, so it is given back.
/// </remarks>
internal sealed class HalfCharacter : DecoderFallback
{
    private const byte FirstSecondByte = 0x40;

    public override int MaxCharCount => 2;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private string text = "";
        private int at;

        public override int Remaining => text.Length - at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (text, at) = (bytesUnknown is [_, < FirstSecondByte and var next] ? $"\uFFFD{(char)next}" : "\uFFFD", 0);
            return true;
        }

        public override char GetNextChar() => at < text.Length ? text[at++] : '\0';

        public override bool MovePrevious()
        {
            if (at == 0)
            {
                return false;
            }

            at--;
            return true;
        }

        public override void Reset() => (text, at) = ("", 0);
    }
}
