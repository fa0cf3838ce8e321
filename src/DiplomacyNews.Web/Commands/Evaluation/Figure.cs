namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>Something that is counted while articles are read and printed at the end.</summary>
/// <param name="name">Its name in JSON; the table shows it with blanks.</param>
internal abstract class Figure(string name)
{
    public string Name => name;
}

/// <summary>A plain number.</summary>
internal sealed class Count(string name) : Figure(name)
{
    public int Number { get; set; }
}

/// <summary>How many of some were right.</summary>
internal sealed class Share(string name) : Figure(name)
{
    public int Right { get; set; }

    public int Of { get; set; }

    public double Value => Figures.Part(Right, Of);

    /// <summary>Whether JSON shows it as "3/17".</summary>
    public bool AsFraction { get; init; }

    public void Add(bool right)
    {
        Of++;
        Right += right ? 1 : 0;
    }
}

/// <summary>How well what was found and what is marked agree.</summary>
internal sealed class Agreement(string name) : Figure(name)
{
    /// <summary>Found and marked.</summary>
    public int Right { get; set; }

    public int Found { get; set; }

    public int Marked { get; set; }

    public double Precision => Figures.Part(Right, Found);

    public double Recall => Figures.Part(Right, Marked);

    public double F1 => Figures.Part(2 * Right, Found + Marked);

    /// <summary>Whether JSON shows nothing but F1.</summary>
    public bool OnlyF1 { get; init; }

    public void Add(int right, int found, int marked)
    {
        Right += right;
        Found += found;
        Marked += marked;
    }

    public void Add<T>(IReadOnlySet<T> found, IReadOnlySet<T> marked) => Add(found.Count(marked.Contains), found.Count, marked.Count);
}

/// <summary>Figures that belong together.</summary>
internal sealed class FigureGroup(string name, params IReadOnlyList<Figure> members) : Figure(name)
{
    public IReadOnlyList<Figure> Members => members;
}
