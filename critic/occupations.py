"""Words that name jobs, and words that only look as if they did."""

from __future__ import annotations

# Beside what ends in -er, -or, -ist, -ian and the like; an underscore stands for a space.
_JOBS = """
assistant attendant accountant consultant agent superintendent president student apprentice intern trainee nurse
midwife clerk chef cook sous-chef lead head chief analyst associate representative rep specialist executive officer
guard pilot hostess fellow aide hand secretary partner technician mechanic architect scientist coach captain
first_mate second_mate third_mate chief_mate counsel paralegal principal dean advocate concierge barista therapist
hygienist sommelier steward porter staff
attaché expert delegate deputy copywriter creative planner host
"""
# Jobs that end in -er, -or, -ist and the like, as many other things do.
_WORKERS = """
adjuster administrator adviser advisor agronomist analyst animator archivist artist auctioneer author baker banker
barber bartender beekeeper biostatistician boilermaker bricklayer broadcaster builder butcher buyer cabler carer
caretaker carpenter caterer cellist chemist chiropractor cleaner collector compositor conductor conservator
contractor controller coordinator coroner councillor counsellor counselor cutter dancer dealer decorator
demonstrator dentist designer developer dietitian director dispenser distiller diver dressmaker driver drummer
editor electrician embalmer enforcer engineer engraver entertainer estimator examiner fabricator facilitator farmer
farrier ferryman fighter firefighter fisherman fitter fixer florist forecaster forester founder framer fundraiser
gardener generalist glazier governor grader grinder grocer groomer handler hairdresser helper illustrator inspector
installer instructor interpreter interviewer investigator ironworker jeweller jeweler joiner journalist keeper
labourer laborer lecturer librarian lifter lineman loader machinist maker manager marketer masseur mediator
messenger milker miller millwright miner mixer moderator monitor mortician mover musician negotiator newsreader
nutritionist operative operator optician optometrist organiser organizer orthodontist packer paediatrician painter
paperhanger pathologist perfumer performer pharmacist photographer physicist pianist picker planner plasterer
plumber polisher postman potter practitioner prepper presenter printer processor producer professor programmer
promoter proofreader prosecutor psychiatrist publisher reader receptionist recruiter registrar repairer repairman
reporter researcher restorer retoucher roaster roofer salesman saleswoman salesperson sampler scaffolder scheduler
sculptor setter sewer shearer shipper shopper sifter singer solicitor sorter spinner spotter sprayer storekeeper
stocker superintendent supervisor surveyor sweeper tailor taster teacher tester therapist tiler toolmaker trader
trainer translator trapper treasurer treater trimmer tuner turner tutor upholsterer usher veterinarian voicer waiter
warehouseman washer watchmaker weaver welder winder winemaker worker wrangler writer
"""
# Jobs too, yet as often something or somebody else where a subject line holds them: "the page", "the surgeon".
_OTHERWISE = """
actuary arranger assessor au_pair auditor bellhop bosun broker bursar cabin_crew cadet cashier choreographer
colorist constable courier crew curator custodian deckhand detective diplomat dispatcher docent doctor economist
engineer envoy evaluator foreman gaffer grip groom guide handyman janitor judge locum luthier magistrate marshal
medic merchandiser merchant nanny notary paramedic physician postdoc preparator purser ranger registrar
rigger sailor scholar scout seaman sergeant shepherd sheriff stagehand strategist stylist surgeon teller translator
typist usher valet vet vicar warden ward_sister matron
"""
_NO_JOBS = """
passenger
problem_solver problem-solver owner fellow mentor tutor
other another rather whether better further former later number paper order matter letter never over under after
together either water weather summer winter october november december september computer server customer manner
answer offer career senior junior major minor prior superior interior color colour favor favour honor honour error
floor door sector factor behavior human woman man person team first most least best interest list guest test request
latest honest forest west east exist per master newsletter quarter corner centre center chapter dinner power
shoulder silver slower reader listener neighbou?r mother father brother sister daughter beginner believer newcomer
learner quick_learner fast_learner hard_worker player team_player candidate perfectionist witness outsider insider
stranger survivor mirror folder ladder member leader buyer user fighter dreamer thinker talker starter self-starter
finisher lover fan reminder newspaper poor poster posters rumou?r burger butter danger finger ginger layer meter
metre monster pepper spider timber tiger tower trailer transfer printer ruler scanner sticker toner tracker washer
router browser buffer calendar encounter counter cluster disaster feather leather shelter character register cover
remember consider deliver ever whatever however wherever forever border speaker holder citizen foreigner supporter
follower admirer volunteer decision_maker decision-maker peacemaker troublemaker doer giver labor labour sponsor
motor vapor flavor flavour harbor harbour filter
litter theater theatre opener closer killer chair anchor neither thinner cheaper younger older smaller larger bigger
faster higher lower nearer stronger easier earlier inner outer upper proper clever eager tender wonder thunder
cucumber amber ember rubber lumber plaster roster booster header loader conveyor elevator escalator generator
compressor sensor indicator simulator calculator projector tractor monitor reactor visitor investor competitor donor
ancestor terror horror tumor rumor humor humour vigor vigour rigor rigour savior behaviour exterior ulterior
christian italian indian canadian australian brazilian norwegian russian ukrainian egyptian persian vegetarian
pedestrian civilian mist twist wrist fist checklist shortlist waitlist playlist persist assist resist insist consist
optimist realist feminist tourist german roman ottoman layman gentleman gentlemen chairperson kind_of_person
somebody people secondhand firsthand beforehand upper_hand
"""


def _either(listed: str) -> str:
    """Return a pattern for any of the words."""
    return "|".join(dict.fromkeys(word.replace("_", " ") for word in listed.split()))


# What ends so is a job's wherever it stands.
_ENDINGS = "ologist ographer ician therapist keeper maker wright smith monger worker teacher nurse master herd crat"
JOB_ENDINGS = tuple(_ENDINGS.split())
JOB_HEADS = frozenset(
    [*(_JOBS + _OTHERWISE + _WORKERS).split(), "leader", "owner", "member", "crew", "midwive", "secretarie", "deputie"]
)
NO_JOB_HEADS = frozenset(_NO_JOBS.split())
SURE_JOB_WORDS = _either(_JOBS)
JOB_WORDS = _either(_JOBS + _OTHERWISE)
NO_JOBS = _either(_NO_JOBS)
