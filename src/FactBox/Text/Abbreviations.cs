namespace FactBox.Text;

/// <summary>What a word tells the sentence rules when a stop follows it, or when it follows a stop.</summary>
[Flags]
internal enum WordClass : ushort
{
    None = 0,

    /// <summary>Stands before a name, so its stop never ends a sentence: <c>Dr.</c></summary>
    Title = 1,

    /// <summary>Never ends a sentence, whatever follows: <c>vs.</c></summary>
    Never = 2,

    /// <summary>Ends a sentence only where the next word must begin one: <c>Inc.</c></summary>
    MayEnd = 4,

    /// <summary>Ends a sentence before any capital: <c>etc.</c></summary>
    Final = 8,

    /// <summary>An abbreviation only before a number: <c>No. 5</c>.</summary>
    Numbered = 16,

    /// <summary>An abbreviation only after a number: <c>5 in.</c></summary>
    Unit = 32,

    /// <summary>In lower case it is an ordinary word: <c>sun</c>.</summary>
    Capitalised = 64,

    /// <summary>A part of an abbreviation with stops inside: <c>Ph.D.</c></summary>
    Piece = 128,

    /// <summary>With a capital it begins a sentence more often than it belongs to a name: <c>The</c>.</summary>
    Starter = 256,

    /// <summary>Goes on after a time of day: <c>p.m. Monday</c>, <c>a.m. EST</c>.</summary>
    AfterTime = 512,

    /// <summary>Goes on after a quotation that ended in ! or ?: <c>said</c>.</summary>
    Saying = 1024,

    /// <summary>Takes a letter as its label, so that the letter is no initial: <c>Plan B.</c></summary>
    Labelled = 2048,

    /// <summary>Opens a sentence with a time: <c>At 5 a.m. Mr. Smith</c>.</summary>
    BeforeTime = 4096,

    /// <summary>A name that is written with a mark: <c>Yahoo!</c></summary>
    MarkedName = 8192,

    /// <summary>Also a word of its own, which can end a sentence: <c>no</c>, <c>art</c>.</summary>
    Ordinary = 16384,
}

/// <summary>Questions about a <see cref="WordClass"/>.</summary>
internal static class WordClasses
{
    private const WordClass AnyAbbreviation =
        WordClass.Title
        | WordClass.Never
        | WordClass.MayEnd
        | WordClass.Final
        | WordClass.Numbered
        | WordClass.Unit;

    /// <summary>Whether the word is of the class.</summary>
    public static bool Has(this WordClass classes, WordClass one) =>
        (classes & one) != WordClass.None;

    /// <summary>Whether a stop after the word may be its own.</summary>
    public static bool IsAbbreviation(this WordClass classes) => classes.Has(AnyAbbreviation);
}

/// <summary>
/// The words that the sentence rules know. The lists are our own: facts of English usage, collected by class.
/// </summary>
internal static class Abbreviations
{
    private const int Slots = 2048;
    private static readonly ulong[] Keys = new ulong[Slots];
    private static readonly WordClass[] Classes = new WordClass[Slots];

    static Abbreviations()
    {
        // Titles and ranks; prefixes of place names.
        Add(
            WordClass.Title,
            "mr mrs ms mx dr drs prof profs messrs mme mlle mses sgt capt cpl cmdr cdr lt lieut maj supt insp det adm brig pvt msgr esqr mt mts ft"u8
        );
        Add(
            WordClass.Title | WordClass.Capitalised,
            "gen col sen sens rep reps gov govs pres rev revs hon fr br bp atty attys amb asst assoc sec treas mgr dir ald cllr sra srta pfc spc ofc"u8
        );

        Add(WordClass.Never, "vs viz cf eg ie aka ca ps nb qv"u8);
        Add(WordClass.Final, "etc ect esq ibid et al seq"u8);

        // Firms, generations, streets, institutions.
        Add(
            WordClass.MayEnd,
            "inc incl corp co ltd llc plc bros mfg jr sr assn assns dept depts univ intl natl govt dist div bldg blvd ave rd hwy pkwy pl sq ln ct ste st sts jnr snr hosp inst acad comm cmte tel ext est approx avg misc dept orig pron abbr ed eds repr rev esp cont contd prev attn encl fwd wk wks mo mos yr yrs hrs secs mins qtr qty pkg pt pts tbsp tsp bbl gds corr dup eq eqs encyc"u8
        );
        Add(WordClass.MayEnd | WordClass.Title, "st ft mt"u8);

        // Months; states as news agencies write them; countries.
        Add(
            WordClass.MayEnd | WordClass.Capitalised,
            "jan feb mar apr jun jul aug sept sep oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla ore penn penna pa tenn tex va vt wash wis wisc wyo ont que alta sask"u8
        );

        Add(
            WordClass.Numbered,
            "no nos nr apt bldg ste ext rm pub p pp pg pgs vol vols fig figs ch chap chaps art arts para paras sect secs ver op cap mon tue tues wed thu thur thurs fri sat sun ss rs"u8
        );
        Add(WordClass.Ordinary, "no nos pub art arts op cap sat sun wed mon para"u8);
        Add(WordClass.Numbered | WordClass.MayEnd, "ext approx est rev eq eqs"u8);

        Add(
            WordClass.Unit,
            "in ft yd yds mi cm mm km kg kgs g mg lb lbs oz pt qt gal gals hr min sec mph kph rpm deg cu sq ac ha kw"u8
        );

        Add(WordClass.Piece, "ph ed sc psy phil litt eng lt med mus pharm bus"u8);

        Add(
            WordClass.Starter,
            "the a an this that these those he she it they we you i there here his her its their our my your"u8
        );
        Add(
            WordClass.Starter,
            "in on at by for from with without as if when while where why how what who whom which whose after before since until during despite although though because unless"u8
        );
        Add(
            WordClass.Starter,
            "but and or so yet then thus hence however moreover meanwhile therefore furthermore nevertheless nonetheless instead indeed also not no yes nor neither either"u8
        );
        Add(
            WordClass.Starter,
            "is are was were do does did has have had can could would should might must let some many most both each every all another other others one several such just even still now once only perhaps maybe please thanks"u8
        );
        Add(
            WordClass.Starter,
            "didn doesn isn aren wasn weren couldn wouldn shouldn hasn haven hadn"u8
        );

        Add(
            WordClass.AfterTime,
            "est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet ist jst hst akst eastern central mountain pacific local daylight standard greenwich"u8
        );
        Add(
            WordClass.AfterTime,
            "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mon tue tues thur thurs wed thu fri sat sun jan feb mar apr jun jul aug sept oct nov dec"u8
        );

        Add(
            WordClass.Saying,
            "said says say asked asks cried cries shouted yelled whispered exclaimed replied answered called wondered demanded inquired screamed muttered murmured added snapped laughed sighed thought begged interrupted"u8
        );
        Add(
            WordClass.Labelled,
            "plan vitamin vitamins hepatitis type class grade group section appendix exhibit option part team figure table point category level schedule chapter column row model line series phase block"u8
        );
        Add(
            WordClass.BeforeTime,
            "at by around about before after until from since on till near"u8
        );
        Add(WordClass.MarkedName, "yahoo jeopardy"u8);
    }

    /// <summary>What is known of a word; its case does not matter.</summary>
    public static WordClass Of(ReadOnlySpan<byte> word)
    {
        if (word.Length is 0 or > 12)
        {
            return WordClass.None;
        }

        var key = KeyOf(word);
        for (var slot = SlotOf(key); Keys[slot] != 0; slot = (slot + 1) % Slots)
        {
            if (Keys[slot] == key)
            {
                return Classes[slot];
            }
        }

        return WordClass.None;
    }

    // The first seven letters and the length tell all words of the lists apart.
    private static ulong KeyOf(ReadOnlySpan<byte> word)
    {
        var key = (ulong)word.Length;
        for (var i = 0; i < word.Length && i < 7; i++)
        {
            key = (key << 8) | (uint)(word[i] | 0x20);
        }

        return key;
    }

    private static int SlotOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 53);

    private static void Add(WordClass wordClass, ReadOnlySpan<byte> words)
    {
        foreach (var range in words.Split((byte)' '))
        {
            var key = KeyOf(words[range]);
            var slot = SlotOf(key);
            while (Keys[slot] != 0 && Keys[slot] != key)
            {
                slot = (slot + 1) % Slots;
            }

            Keys[slot] = key;
            Classes[slot] |= wordClass;
        }
    }
}
