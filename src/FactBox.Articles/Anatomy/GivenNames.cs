using System.Collections.Frozen;

namespace FactBox.Articles.Anatomy;

/// <summary>
/// Given names that tell a person's name from a place's, a section's or a headline's, where nothing else does. Those that
/// are ordinary words or places as well are left out: Hope, Mark, Will, Austin, Sydney.
/// </summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> All = (
        // English-speaking countries.
        "aaron abby abigail adam adrian agnes aidan aileen alan albert alec alex alexander alexandra alexis alfred alice alison "
        + "allan allen allison alyssa amanda amber amelia amy andrea andrew andy angela angie anita ann anna anne annie anthony "
        + "antony archie arlene arthur ashley audrey barbara barry beatrice becky ben benjamin bernadette bernard beth "
        + "bethany betty beverly bob bobby bonnie brad bradley brandon breanna brenda brendan brian bridget bruce bryan "
        + "caitlin cameron carl carla carly carol caroline carolyn carrie catherine cathy cecilia charles charlie cheryl "
        + "chloe chris christina christine christopher christy cindy claire clare clarence claudia clive colin colleen connor "
        + "constance corey courtney craig crystal curtis cynthia daisy dan dana daniel danielle danny darren dave david dawn "
        + "deborah debbie debra declan deirdre denise dennis derek diana diane dominic don donald donna dora doreen doris dorothy "
        + "doug douglas duncan dylan eddie edgar edith edmund edward edwin eileen elaine eleanor elizabeth ella ellen ellie elliot "
        + "emily emma eric erica erin ernest esther ethan eugene eva evelyn fiona frances francis fred freddie frederick gail "
        + "gareth gary gavin geoff geoffrey george gerald gerard gillian gina glenn gloria gordon graeme graham greg gregory "
        + "gwen gwendolyn hannah harold harriet harry harvey hazel heather helen henry herbert hilary holly howard hugh iain ian "
        + "imogen irene isaac isabel isabella isobel ivy jack jackie jacob jacqueline jake james jamie jan jane janet janice jared jason "
        + "jasper jean jeff jeffrey jen jenna jennifer jenny jeremy jerome jerry jess jesse jessica jill jim jimmy jo joan joanna "
        + "joanne jodie joe joel john johnny jon jonathan joseph josephine josh joshua joyce juan judith judy julia julian julie "
        + "june karen karl kate katherine kathleen kathryn kathy katie kayla keith kelly ken kenneth kerry kevin kim kimberly "
        + "kirsten kristen kristin kyle lara larry laura lauren laurence lawrence leah leanne lee leo leonard leslie lewis liam linda "
        + "lindsay lindsey lisa liz lloyd lois lorraine louis louise lucas lucy luke lydia lynn madeleine malcolm marcus margaret "
        + "maria marian marianne marie marilyn marjorie marlene martha martin marvin mary matt matthew maureen megan meghan melanie "
        + "melinda melissa melvin meredith michael michelle mick mike mildred miriam mitchell moira molly monica morgan muriel "
        + "nancy naomi natalie natasha nathan nathaniel neil niall niamh nicholas nick nicola nicole nigel noel nora norma norman "
        + "olive oliver olivia oscar owen pam pamela patricia patrick paul paula pauline peggy penelope penny peter phil philip "
        + "phillip phoebe phyllis priscilla rachael rachel ralph ray raymond rebecca reginald rhonda richard rick ricky rita rob "
        + "robert roberta robin robyn rod roderick rodney roger roland ron ronald rory rosalind rosemary ross roy russell ruth "
        + "ryan sally sam samantha samuel sandra sara sarah saul scott sean sebastian shane shannon sharon sheila shirley simon "
        + "sonia sophia sophie stacey stacy stan stanley stella stephanie stephen steve steven stewart stuart sue susan suzanne "
        + "sylvia tamara tammy tara ted teresa terence terry theodore theresa thomas tiffany tim timothy tina toby todd tom tommy "
        + "toni tony tracey tracy trevor tyler ursula valerie vanessa vera vernon veronica vicky vincent vivian walter wanda warren "
        + "wayne wendy wesley wilfred william winifred yvonne zachary zoe "
        + "alistair alastair barnaby brett calvin cedric chester clifford clint dale darcy darryl deanna desmond dustin "
        + "elias elise eliza elsie erika evan fergus fraser gemma geraldine gladys glen greta hugo ida jasmine jodi kirk "
        + "kurt lance lester lizzie lorna lyle mabel maisie margot marlon maya mervyn millie nell nellie neville orla "
        + "otto percy piers polly rex rhys roisin rosie rowan rupert saoirse shaun sian sinead tess tessa thea tobias "
        + "tristan verity violet wallace winston yolanda zach zara "
        // The rest of the world, as it writes in English.
        + "abdul abdullah abhishek abu aditya adriana ahmad ahmed ai aisha ajay akira alejandro aleksandr alessandro alfredo ali "
        + "alicia alok amina amir amit ana anders andreas andrei andres andrzej angelo anil anjali ankit anton antonio anwar "
        + "aoife arjun arturo arun arvind asha ashok astrid ayesha aziz bashir beatriz bilal bjorn boris bruno camila carlos carmen "
        + "cecile chandra chen chiara chidi chinua ciara claudio cristina danilo dariusz deepa deepak diego dilip dimitri dmitri "
        + "dmitry eduardo elena elif emeka emilia emre enrique erik ernesto esteban eun fabio farah farid fatima federico "
        + "felipe femi fernando filip francesca francesco francisco francois franz fumiko gabriel gabriela giacomo gianni gita "
        + "giorgio giovanni giulia giuseppe gonzalo guillermo gunnar gustavo habib hamid hanna hans haruki hasan hassan helena "
        + "helmut henrik hideo hiroshi hussein ibrahim igor ines ingrid irina isabelle ivan jaime jakob javier jens jia jin jing "
        + "joao joaquin johan johannes jorge jose josef julio jun jurgen kamal karim karin katarina katya kavita kazuo keiko kemal "
        + "khalid kofi krishna kumar kwame lakshmi lars laszlo leila lena leonardo leticia li lina ling lorenzo luca lucia luigi "
        + "luis lukas magda magdalena mahmoud manoj manuel marco marek mariam mario marta matteo mauricio mehmet mei meera miguel "
        + "mikhail milan min mohamed mohammad mohammed mohan mona muhammad mustafa nadia naoko natalia neha ngozi nikhil nikolai "
        + "nikos nina nisha olga omar pablo paolo pascal pavel pedro petra pierre piotr pooja prakash pradeep pranav priya qing "
        + "rafael rahul raj rajesh raju rakesh ramesh ramon rania raul ravi ricardo roberto rodrigo rohan rohit sadia saeed said "
        + "salma sameer samir sandeep sanjay santiago sergei sergey sergio shah shanti shreya siddharth simone sofia soren sunil "
        + "sunita suresh svetlana takashi tamar tariq tatiana thierry tomas tomasz usman valentina vijay vikram viktor vinod "
        + "vladimir waleed wei xavier xiao yan yasmin yi ying yoko yuki yuri yusuf zainab zhang"
    ).Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Titles = new[]
    {
        "dr",
        "prof",
        "professor",
        "rev",
        "sir",
        "dame",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the words are a person's name that begins with a given name: "Ann M. Lee", "Dr. Ann Lee".</summary>
    public static bool Begin(IReadOnlyList<string> words)
    {
        var start = words.Count > 0 && Titles.Contains(words[0].TrimEnd('.')) ? 1 : 0;
        return words.Count - start is >= 2 and <= 4
            && Words.IsName([.. words.Skip(start)])
            && All.Contains(words[start].Split('-')[0]);
    }
}
