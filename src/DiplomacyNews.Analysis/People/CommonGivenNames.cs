namespace DiplomacyNews.Analysis.People;

/// <summary>
/// Common given names of English-speaking countries, which the lexicon's people, being from everywhere, show too seldom. From the most frequent names in the
/// US Social Security Administration's public lists of the last century, written from memory, with some that are frequent in the news from elsewhere; names that are usual for both are left out.
/// </summary>
internal static class CommonGivenNames
{
    private const string Men = """
        james john robert michael william david richard joseph thomas charles christopher daniel matthew antony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey
        jeff ryan jacob gary nicholas nick eric jonathan stephen larry justin scott brandon benjamin ben samuel sam gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose henry adam douglas nathan
        peter zachary kyle walter harold jeremy ethan carl keith roger gerald lawrence sean arthur albert joe willie wayne roy ralph louis russell philip phil howard fred todd eugene craig alan allen bruce vincent
        bobby barry leonard norman curtis martin ernest jim bill bob tom mike steve dave dan rob ron ken ted josh matt chris tim greg doug brad bret mitt rudy hunter elliot eliot adrian simon graham nigel
        ian neil colin stuart hugh oliver harry charlie oscar leo max dominic jamie rory liam owen trevor clive geoffrey malcolm
        bernie kurt morton boris vladimir dmitry sergei ivan igor mikhail pavel janusz marek piotr tomasz pedro luis carlos juan miguel jorge javier fernando rafael diego pablo
        marco paolo giovanni giuseppe francesco pierre francois emmanuel olivier hans klaus wolfgang jurgen stefan lars sven anders erik henrik mohammed muhammad ahmed mahmoud hassan hussein khalid omar
        yusuf ibrahim abdullah raj sanjay rahul vijay arun anil sunil imran tariq faisal karim hamid reza javad kofi kwame emeka bruno zoran dragan goran
        """;

    private const string Women = """
        mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura
        cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly
        lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn
        danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori jane claire fiona emmanuelle caroline anne sophie lucy kate katie nina natalya natalia jill sally rosemary wendy
        tina sheila penny hilary jalina dana elaine
        carly ivana melania ivanka erin samantha rosalind janelle julianne oprah gabrielle ingrid ursula angela svetlana olga tatiana irina ludmila ekaterina oksana yulia magdalena agnieszka
        carmen pilar lucia elena paola francesca giulia valerie helene margrethe birgitta astrid fatima aisha leila noor priya sunita indira benazir ngozi amina josephine
        """;

    /// <summary>Each name, folded, with its gender.</summary>
    public static IEnumerable<(string Name, Gender Gender)> All => Words(Men, Gender.Male).Concat(Words(Women, Gender.Female));

    private static IEnumerable<(string, Gender)> Words(string names, Gender gender) => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(n => (n, gender));
}
