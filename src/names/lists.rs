//! Lists: the words that mean something for the finding of names, as keys (small letters, no accents).

/// What a word of a list does to a name, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Role(u16);

impl Role {
    /// An article, a pronoun, a conjunction and the like: never the first word of a name.
    pub(super) const FUNCTION: Self = Self(1);
    /// A title or an office, which is no part of a name.
    pub(super) const TITLE: Self = Self(2);
    /// The first word of French organisations (`Conseil …`) or a word that makes an English one (`… Council`).
    pub(super) const HEAD: Self = Self(4);
    /// A month or a day.
    pub(super) const CALENDAR: Self = Self(8);
    /// A people or its adjective.
    pub(super) const PEOPLE: Self = Self(16);
    /// A capital common noun that is no name by itself: `Internet`, `Parlement`, `Nord`.
    pub(super) const COMMON: Self = Self(32);
    /// What a ministry is about: `Défense`.
    pub(super) const OFFICE: Self = Self(64);
    /// A word that joins the words of a French or English name: `de`, `of`.
    pub(super) const PARTICLE: Self = Self(128);
    /// A word that joins the words of an Arabic, German or Portuguese name: `al`, `von`.
    pub(super) const NAME_PARTICLE: Self = Self(256);
    /// The first word of a compound place: `Côte d'…`.
    pub(super) const COMPOUND: Self = Self(512);
    /// A word that says where: `à`, `near`.
    pub(super) const WHERE: Self = Self(1024);
    /// A word of a remark about an acronym: `selon son acronyme en arabe`.
    pub(super) const REMARK: Self = Self(2048);
    /// A word that says that there is an acronym: `sigle`.
    pub(super) const ACRONYM: Self = Self(4096);
    /// A press agency, whose name stands in parentheses after places.
    pub(super) const PRESS: Self = Self(8192);

    /// A word that only places follow: `région de`, `town of`.
    pub(super) const LOCALITY: Self = Self(16384);

    /// A body so well known that a name beside it is not its own: `ONG Kisal`.
    pub(super) const BODY: Self = Self(32768);

    /// Both sets together.
    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether any role of `other` is here.
    pub(super) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Every list with the role of its words.
pub(super) const LISTS: [(Role, &str); 18] = [
    (Role::FUNCTION, FRENCH_FUNCTION),
    (Role::FUNCTION, ENGLISH_FUNCTION),
    (Role::TITLE, TITLES),
    (Role::HEAD, FRENCH_HEADS),
    (Role::HEAD, ENGLISH_HEADS),
    (Role::CALENDAR, CALENDAR),
    (Role::PEOPLE, FRENCH_PEOPLES),
    (Role::PEOPLE, ENGLISH_PEOPLES),
    (Role::COMMON, COMMON),
    (Role::OFFICE, OFFICES),
    (Role::PARTICLE, PARTICLES),
    (Role::NAME_PARTICLE, NAME_PARTICLES),
    (Role::COMPOUND, COMPOUNDS),
    (Role::WHERE, WHERE),
    (
        Role::BODY,
        "ong ngo onu un ue eu us uk gsim jnim minusma fama cedeao ecowas",
    ),
    (Role::LOCALITY, LOCALITIES),
    (Role::REMARK, REMARKS),
    (
        Role::PRESS,
        "afp apa ap dpa efe rfi xinhua bbc cnn tass ria ips irin",
    ),
];

/// Words that say that there is an acronym, among the remarks.
pub(super) const ACRONYM_WORDS: &str =
    "acronyme sigle abreviation initiales acronym initials abbreviation";

/// Two-letter words that a text may shout without meaning an acronym.
pub(super) const TWO_LETTER_WORDS: [(&str, &str); 2] = [
    (
        "fr",
        "le la de du et en un il on ou si ce sa se ne ni tu je ma me te ta vu au or ca mr no ah oh eh bc ab st an as es os",
    ),
    (
        "en",
        "in on at to of it is as be by do go he if me my no or so up we an am pm ok tv vs mr dr st ah oh la le el de",
    ),
];

/// Endings of French adjectives.
pub(super) const ADJECTIVE_ENDINGS: &str = "\
al ale ales aux ique iques ain aine ains aines ien ienne iens iennes yen yenne yens yennes een eenne eens eennes ais \
aise aises ois oise oises if ive ifs ives aire aires el elle els elles able ables ible eux euse ieur ieure ieurs \
ieures iste istes";

/// Adjectives of names that have no such ending.
pub(super) const ADJECTIVES: &str = "\
unies uni unis unie armee armees alliees allies mixte conjointe conjoint bleus rouge vert verte noir supreme rapide \
russe arabe libre libres unifie unifiee integree jeune jeunes commune commun speciale monde interne publique publics \
permanent permanente independant independante patriote patriotes laic touareg touaregs peul dogon burkinabe haut \
australe elargi elargie feminin centre populaire democrate democrates congolaise socialiste";

/// Words with the ending of an adjective that are none, verbs above all.
pub(super) const NO_ADJECTIVES: &str = "\
explique indique applique implique complique revendique critique communique replique signale appelle rappelle \
interpelle arrive poursuive prive mais jamais desormais fois trois mois bien rien combien tel quel lequel laquelle \
lesquels lesquelles telle telles quelle elle elles celle celles aux ceux deux eux peux faire taire demain soudain \
fais sais avais etais selon libere el al resiste existe insiste assiste consiste main bain terrain ville mieux";

/// Nouns that follow `de` or `pour` without being part of a name: `pour le moment`.
pub(super) const TURNS: &str = "\
moment instant suite cause fait fois part semaine annee mois jour fin place nouveau lui leur eux pays nuit soir \
matin debut partir juin mai mars avril juillet aout janvier fevrier plus moins nombreux";

const FRENCH_FUNCTION: &str = "\
le la les l un une des de du d au aux ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes ton ta \
tes il elle ils elles on nous vous je tu et ou mais donc or ni car si que qu qui quoi dont quand comme comment \
pourquoi selon dans sur sous avec sans pour par contre entre vers chez depuis pendant apres avant durant lors malgre \
outre parmi face afin ainsi alors aussi cependant toutefois pourtant enfin ensuite puis deja encore toujours jamais \
hier aujourd'hui demain ici cela ceci ca celui celle ceux celles tout tous toute toutes plusieurs certains certaines \
quelques chaque aucun aucune autre autres meme plus moins tres trop peu beaucoup non oui ne pas est sont etait \
etaient ete a ont avait en y grace quant quelle quel quels quelles voici voila tandis lorsque lorsqu puisque puisqu \
quoique quoiqu bien mieux surtout notamment seul seule seuls seules deux trois quatre cinq six sept huit neuf dix \
cent mille premiere dernier derniere derniers dernieres nouveau nouvelle nouveaux nouvelles c'est qu'il n s j m t c \
jusqu jusque hormis sauf via excepte environ presque quelque rien personne d'abord parfois souvent desormais combien \
actuellement finalement egalement auparavant jadis naguere devant derriere dehors loin pres a-t-il a-t-elle";

const ENGLISH_FUNCTION: &str = "\
the a an this that these those his her its their our your my he she it we they you i and or but nor so yet for of in \
on at by to from with without into onto over under after before during since until while as if when where who whom \
whose which what why how not no yes there here then thus also however meanwhile moreover although though because \
unless despite among between against about above across along around behind beyond both each every either neither \
few many most more less much some any all several others another such same own only even still again once three four \
five seven eight nine ten hundred last next old according per amid is are was were be been has have had do does did \
will would can could may might must shall should let earlier later today yesterday tomorrow now two one first second \
third upon within toward towards through throughout whether just please enter";

const TITLES: &str = "\
general president premier ministre ministres colonel capitaine commandant lieutenant sergent adjudant amiral \
marechal monsieur madame mademoiselle m mm mme mlle mr mrs ms miss dr docteur professeur pr prof me maitre sir lord \
lady imam cheikh roi reine pape gouverneur maire depute deputee senateur ambassadeur ambassadrice directeur \
directrice chef porte-parole secretaire chancelier vice-president presidente lieutenant-colonel prime minister \
foreign secretary secretary-general captain major commander admiral marshal king queen pope governor mayor senator \
ambassador director chief spokesman spokeswoman spokesperson chancellor vice deputy professor doctor gen col lt sgt \
capt maj cdt gal judge representative chairman chairwoman envoy sheikh analyst brigadier ministers major-general ex- \
president hadj elhadj monseigneur excellence juge procureur avocat avocate conseiller chercheur chercheuse researcher pretre abbe mgr pere";

const FRENCH_HEADS: &str = "\
conseil mouvement union force forces groupe groupement organisation ministere communaute front coordination alliance \
haut haute reseau assemblee republique comite commission mission operation plateforme cadre parti syndicat agence \
armee armees etat etats nations casques cour banque fonds chambre bureau centre institut federation ligue direction \
cellule garde rassemblement collectif coalition confederation association autorite ecole universite observatoire \
office tribunal societe compagnie fondation pacte accord accords charte traite conference brigade bataillon regiment \
croix place congres senat initiative programme projet";

const ENGLISH_HEADS: &str = "\
group groups council movement organization organisation ministry community network assembly republic committee \
operation platform party agency army state states bank fund chamber bureau center league directorate guard authority \
school university observatory foundation treaty agreement charter battalion regiment senate program project \
department board high house fronts court nation society company institute federation confederation battalions \
district province circle";

const CALENDAR: &str = "\
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi \
vendredi samedi dimanche january february march april may june july august september october november december \
monday tuesday wednesday thursday friday saturday sunday jan feb aug sept oct nov dec ramadan noel christmas easter \
paques";

const FRENCH_PEOPLES: &str = "\
malien francais russe rwandais mozambicain europeen africain americain britannique allemand anglais espagnol italien \
nigerien nigerian ivoirien burkinabe senegalais guineen togolais beninois ghaneen tchadien mauritanien algerien \
marocain tunisien libyen egyptien soudanais ethiopien somalien kenyan ougandais congolais camerounais centrafricain \
gabonais angolais syrien irakien iranien israelien palestinien turc turque chinois japonais indien ukrainien \
polonais belge danois suedois norvegien neerlandais canadien occidental occidentaux arabe musulman chretien juif \
juive sahelien sovietique bamakois emirati saoudien qatari portugais grec grecque estonien";

const ENGLISH_PEOPLES: &str = "\
malian french russian rwandan mozambican european african american british german english spanish italian ivorian \
senegalese guinean togolese beninese ghanaian chadian mauritanian algerian moroccan tunisian libyan egyptian \
sudanese ethiopian somali ugandan congolese cameroonian gabonese angolan syrian iraqi iranian israeli palestinian \
turkish chinese japanese indian ukrainian polish belgian swiss danish swedish norwegian dutch canadian western \
eastern northern southern central arab muslim christian jewish islamist sahelian soviet portuguese greek estonian \
emirati saudi czech romanian hungarian";

const COMMON: &str = "\
internet islam dieu allah god parlement parliament constitution nord sud est ouest north south east west photo \
photos file picture image images video credit etat-major homme femme junte histoire terre monde eglise droits droit \
imprimer commentaire commentaires reply comment comments leave related articles article share tweet lire read more \
source sources soldats soldat soldiers web www http https continuez independance fete jihad djihad charia sharia \
coran quran transition capitale gouvernement government congress rebel rebels e-mail email site newsletter abonnez \
publie mis jour highway route lien permanent categories categorie attention pin";

const OFFICES: &str = "\
defense defence interieur interior exterieur affaires affairs justice finances finance economie economy sante health \
education information communication communications relations agriculture transports transport securite security \
energie energy mines commerce trade culture sport sports travail emploi culte cultes reconciliation cooperation \
armees publiques administration territoire decentralisation logement environnement";

const PARTICLES: &str = "\
de du des d la le l les a au aux en et pour par sur dans of the for and in to on at with";

const NAME_PARTICLES: &str = "\
al el ben bin ibn ould ag ait von van der den da do dos di wal abou abu bint mint as ul wa";

const COMPOUNDS: &str = "\
afrique cote amerique asie europe coree cap port golfe mont monts ile iles saint detroit mer gulf cape horn corne \
bassin porte boucle lac lake bay baie";

const WHERE: &str = "\
a au en vers in at near depuis from ville village region cercle commune localite quartier town city province \
district";

const LOCALITIES: &str =
    "region ville village cercle commune localite quartier town city province district en";

const REMARKS: &str = "\
en in ou or soit dit dite anglais francais arabe english french arabic portugais espagnol allemand german spanish \
selon son sa its their from the le la l du de of by for known called also appele appelee abrege abregee alias as \
aussi d'apres after its local acronyme sigle abreviation initiales acronym initials abbreviation";
