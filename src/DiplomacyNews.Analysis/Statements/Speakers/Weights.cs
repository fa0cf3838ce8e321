namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>What speaks for and against somebody whom "he" may mean. Each sentence of distance counts 1 against him.</summary>
internal static class Weights
{
    /// <summary>He is the subject of his sentence.</summary>
    public const double Subject = 1.6;

    /// <summary>He is the subject of a later clause, which tells that he speaks.</summary>
    public const double LaterSubject = 1;

    /// <summary>He was speaking.</summary>
    public const double Speaking = 2.2;

    /// <summary>The words are told within his own.</summary>
    public const double OwnWords = 3;

    /// <summary>Against him: nobody knows whether he is a man.</summary>
    public const double UnknownGender = 1.2;

    /// <summary>Against him: he is named in a quotation.</summary>
    public const double Quoted = 4;

    /// <summary>Against him: his sentence speaks of "him", who is somebody else.</summary>
    public const double BesideHim = 1.8;

    /// <summary>Against him: others were named since, each.</summary>
    public const double EachSince = 0.35;

    /// <summary>Against him: he is named in another paragraph.</summary>
    public const double OtherParagraph = 0.3;
}
