using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace BenefitAnalyzer.Reporting.Fonts;

/// <summary>Cuts a font down to the characters that are used.</summary>
/// <remarks>
/// The native HarfBuzz that comes with SkiaSharp contains its subsetter (hb-subset) on Windows, macOS and Linux, but its C# wrapper does
/// not offer it: hence the imports.
/// </remarks>
internal static class FontSubset
{
    private const string Library = "libHarfBuzzSharp";
    private const int LayoutFeatures = 6; // HB_SUBSET_SETS_LAYOUT_FEATURE_TAG

    private static readonly string[] Features = ["pwid"];

    /// <summary>The same font with only these code points, as a TrueType file.</summary>
    public static byte[] Of(byte[] face, IReadOnlySet<int> characters)
    {
        var pinned = GCHandle.Alloc(face, GCHandleType.Pinned);
        var input = CreateInput();
        try
        {
            using var blob = new Blob(pinned.AddrOfPinnedObject(), face.Length, MemoryMode.ReadOnly);
            using var whole = new Face(blob, 0);
            var wanted = WantedCharacters(input);
            foreach (var character in characters)
            {
                AddToSet(wanted, (uint)character);
            }

            // Kept besides what the subsetter keeps by itself: quotation marks as narrow as in Latin type, for English.
            var features = WantedTags(input, LayoutFeatures);
            foreach (var feature in Features)
            {
                AddToSet(features, feature.Aggregate(0u, (tag, letter) => (tag << 8) | letter));
            }

            return Bytes(Subset(whole.Handle, input));
        }
        finally
        {
            DestroyInput(input);
            pinned.Free();
        }
    }

    private static byte[] Bytes(IntPtr subset)
    {
        if (subset == IntPtr.Zero)
        {
            throw new InvalidOperationException("HarfBuzz could not make a subset of the report font.");
        }

        var blob = ReferenceBlob(subset);
        try
        {
            var bytes = new byte[BlobLength(blob)];
            Marshal.Copy(BlobData(blob, out _), bytes, 0, bytes.Length);
            return bytes;
        }
        finally
        {
            DestroyBlob(blob);
            DestroyFace(subset);
        }
    }

    [DllImport(Library, EntryPoint = "hb_subset_input_create_or_fail")]
    private static extern IntPtr CreateInput();

    [DllImport(Library, EntryPoint = "hb_subset_input_destroy")]
    private static extern void DestroyInput(IntPtr input);

    [DllImport(Library, EntryPoint = "hb_subset_input_unicode_set")]
    private static extern IntPtr WantedCharacters(IntPtr input);

    [DllImport(Library, EntryPoint = "hb_subset_input_set")]
    private static extern IntPtr WantedTags(IntPtr input, int kind);

    [DllImport(Library, EntryPoint = "hb_set_add")]
    private static extern void AddToSet(IntPtr set, uint value);

    [DllImport(Library, EntryPoint = "hb_subset_or_fail")]
    private static extern IntPtr Subset(IntPtr face, IntPtr input);

    [DllImport(Library, EntryPoint = "hb_face_reference_blob")]
    private static extern IntPtr ReferenceBlob(IntPtr face);

    [DllImport(Library, EntryPoint = "hb_face_destroy")]
    private static extern void DestroyFace(IntPtr face);

    [DllImport(Library, EntryPoint = "hb_blob_get_length")]
    private static extern uint BlobLength(IntPtr blob);

    [DllImport(Library, EntryPoint = "hb_blob_get_data")]
    private static extern IntPtr BlobData(IntPtr blob, out uint length);

    [DllImport(Library, EntryPoint = "hb_blob_destroy")]
    private static extern void DestroyBlob(IntPtr blob);
}
