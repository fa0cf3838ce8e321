using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>
/// Finds the articles that tell nearly the same text, as when several outlets print one agency report: MinHash over runs of five words, looked up by bands
/// (Broder 1997; eight bands of four hashes find pairs that share more than about 60 % of their runs).
/// </summary>
internal static class StoryMatching
{
    private const int Run = 5;
    private const int Bands = 8;
    private const int RowsInBand = 4;
    private const int LeastWords = 40;

    /// <summary>Reads no more than this of a text: reports are shorter, and the time stays bounded.</summary>
    private const int MostWords = 5_000;

    /// <returns>The story an article with these hashes belongs to, or null when it is the first of its story.</returns>
    public static async Task<int?> FindStoryAsync(NewsContext db, IReadOnlyList<long> hashes, CancellationToken cancellationToken)
    {
        var near = await db.StoryBands.Where(b => hashes.Contains(b.Hash)).OrderBy(b => b.ArticleId).Select(b => b.ArticleId).Take(1).ToListAsync(cancellationToken);
        if (near is not [var articleId])
        {
            return null;
        }

        return await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).Where(a => a.Id == articleId).Select(a => a.StoryId ?? a.Id).SingleAsync(cancellationToken);
    }

    /// <summary>The hashes to store with an article and to look for in others; none for texts too short to tell.</summary>
    public static IReadOnlyList<long> Hashes(string text)
    {
        var words = text.Split((char[]?)null, MostWords + 1, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < LeastWords)
        {
            return [];
        }

        var smallest = new ulong[Bands * RowsInBand];
        Array.Fill(smallest, ulong.MaxValue);
        for (var i = 0; i + Run <= Math.Min(words.Length, MostWords); i++)
        {
            var hash = HashOf(string.Join(' ', words, i, Run).ToLowerInvariant());
            for (var k = 0; k < smallest.Length; k++)
            {
                smallest[k] = Math.Min(smallest[k], Mix(hash + ((ulong)k * 0x9E3779B97F4A7C15)));
            }
        }

        return [.. smallest.Chunk(RowsInBand).Select((rows, band) => (long)rows.Aggregate((ulong)band, (all, row) => Mix(all ^ row))).Distinct()];
    }

    public static IEnumerable<StoryBand> Rows(int articleId, IReadOnlyList<long> hashes) => hashes.Select(hash => new StoryBand { ArticleId = articleId, Hash = hash });

    private static ulong HashOf(string run) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(run)));

    // The finaliser of SplitMix64: every bit of the input reaches every bit of the output.
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
