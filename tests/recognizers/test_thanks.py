"""Thanks for the meeting: the smallest clause, without what else is thanked for."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "body",
    [
        "⟦thanks:Thank you for your time⟧.",
        "⟦thanks:Thank you for taking the time to meet with me this afternoon⟧.",
        "⟦thanks:Thank you so much for the interview today⟧.",
        "⟦thanks:Thank you for the interview⟧ and for the strong coffee.",
        "⟦thanks:Thank you for taking time out of your busy schedule to speak with me⟧ about the role.",
        "⟦thanks:Thank you for interviewing me on Wednesday⟧ for the post of clerk.",
        "⟦thanks:Thanks for having me in yesterday⟧.",
        "⟦thanks:Thanks for squeezing me in⟧ and for only wincing a bit.",
        "⟦thanks:Thank you for the pleasant and informative conversation⟧.",
        "⟦thanks:Thank you for today⟧.",
        "⟦thanks:Many thanks for your time on Friday⟧, Ada.",
        "⟦thanks:Thanks for the chat⟧, it made my day.",
        "First of all, ⟦thanks:I would like to thank you for the opportunity to interview⟧.",
        "⟦thanks:I just wanted to say thank you for our conversation⟧.",
        "⟦thanks:I appreciate the time you spent with me⟧.",
        "⟦thanks:I really appreciated you sitting down with me⟧ about the job.",
        "⟦thanks:I am grateful for the hour you gave me⟧.",
        "⟦thanks:It was kind of you to see me⟧ at the tail end of the day.",
        "⟦thanks:Please accept my thanks for the interview this morning⟧.",
        "⟦thanks:It was generous of you to give me the half hour⟧ between two clinics.",
        # Learners of English.
        "⟦thanks:Thank you for receive me so early⟧.",
        "⟦thanks:I thank you for the meeting of yesterday⟧.",
        "⟦thanks:Thank you that you gave me so much of your afternoon⟧.",
        # Other words for it.
        "⟦thanks:cheers for letting me have a go today⟧.",
        "⟦thanks:Asante sana for your time⟧.",
        "⟦thanks:Ngā mihi nui for the kōrero⟧.",
        # Hard-wrapped.
        "⟦thanks:Thank you for taking the time to\nmeet with me⟧ at the office.",
    ],
)  # fmt: skip
def test_hits(labelled, body: str) -> None:
    text = f"Dear Ada,\n\n{body}\n\nTomasz"
    assert labelled(text, "thanks") == text


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for your consideration.",
        "Thanks in advance for your reply.",
        "Thank you for your kind understanding.",
        "Thanks again.",
        "Thank you for the documents you sent.",
        "I appreciated learning more about the role.",
        "It was good to meet you.",
        "The values of your company are mine.",
        "Have a good time.",
        "Thank goodness the pager stopped.",
        "It takes time to thank a nurse.",
        "I look forward to hearing from you.",
    ],
)
def test_near_misses(labelled, body: str) -> None:
    text = f"Dear Ada,\n\n{body}\n\nTomasz"
    assert labelled(text, "thanks") == text


@pytest.mark.parametrize(
    "body",
    [
        # praise of what the reader did
        "What a treat to be interviewed among the wool.",
        "Ye were awful good to have me up on such a wet day.",
        "So kind from you to meet me in the evening.",
        "It is very gentle of you that you have received me.",
        "It was decent, seeing me so late.",
        "You are an angel for fitting me in.",
        "Super kind to squeeze me in between flights.",
        "I am happy that you gave me a little of your time.",
        "You needn't have found a slot for me in lambing week.",
        "You stayed an hour past closing for my sake, and I don't forget such things.",
        "It is an honour that such a busy person found time for me.",
        "You listened to me to the end, that is rare.",
        "You stayed late for me on a Friday. That was good of you.",
        # a gift, a debt, a blessing
        "It was a rare luxury to have the attention of a master for a whole morning.",
        "I count the afternoon with you as a gift.",
        "What luck, an entire morning with you!",
        "That was a generous hour.",
        "I owe you a coffee for squeezing me in.",
        "For your patience, a bow.",
        "Bless you both for Tuesday.",
        "May the Lord repay you for your patience with my English.",
        "You did me the honour of a long talk.",
        # the reader's kindness
        "The kindness with which you received me stays with me.",
        "You were so giving of your time.",
        "Your warm welcome on Tuesday took away my fear.",
        "I received a royal welcome in your bakery.",
        # other languages, and English not yet learned
        "Faleminderit for the meeting.",
        "Mahadsanid for receiving me.",
        "I thank your time.",
        "Thanks of the interview of Tuesday.",
        "Thank you to receive me.",
        # only what was done
        "You spoke with me for two hours and never once looked at the clock.",
        # in passing
        "Yesterday was lovely, thank you.",
        "You made a nervous person comfortable for one hour. Thank you for this.",
        "Thanks for the catch-up.",
        "Thank you all three for the panel.",
        "Thank you for your consideration and the interview.",
        "Thank you, and please thank Mr. Osei, for an interview where nobody laughed at my accent.",
        "For the interview on Monday I want to thank you heartily.",
        "With thankfulness I remember our talk.",
        "Thnaks for the interwiew.",
        "Kiitos haastattelusta.",
        "Спасибо за встречу!",
        "Before I say anything about the ovens, thanks, really, for Tuesday.",
        "Nobody before gave me so much time.",
        "It meant much to me to be listened.",
        "One hour is long for a baker in December, and I thank you.",
    ],
)
def test_thanks_without_a_word_of_thanks(read, body: str) -> None:
    text = (
        f"Dear Ada,\n\nI went home by the river and thought about the second bench. {body} I start in March.\n\nTomasz"
    )
    assert read(text).of("thanks"), body


@pytest.mark.parametrize(
    "body",
    [
        "It was an honour to make your acquaintance.",
        "It would be an honour to be given a second interview.",
        "It would be very kind of you to receive me again.",
        "If you could spare me ten minutes next week, that would be kind.",
        "Please give me the chance to prove myself.",
        "I hope you will make time for me.",
        "God bless you and your family.",
        "May God reward you.",
        "I owe you an apology for the spilled coffee.",
        "Your patience with the apprentices is known in the whole town.",
        "You were kind to the boy who dropped the tray.",
        "You were patient with the trainee who cut the wrong hedge.",
        "You let me try the big press, and I was all thumbs.",
        "You told me how the old director received the miners in his own kitchen.",
        "It was nice of the porter to show me the lift.",
        "I was received into the guild of tanners in 2009.",
        "My teacher gave me his time every Sunday and I learned patience.",
        "I noticed that you took the time to greet each guest by name.",
        "The time you spent in Malawi explains a lot.",
        "You gave up your seat on the board for the co-op.",
        "Your gift for explaining things is rare.",
        "Your time is valuable, so I will be brief.",
        "I am sorry for taking up your time.",
        "Compliments of the season to you and the team.",
        # for something else, or by others
        "Thank you in advance for your time.",
        "I am grateful to my teacher for the time he gave me.",
        "Thanks for letting me know the result soon.",
        "Thank you for getting back to me.",
        "Thank you for keeping me in mind.",
        "Gracias de antemano.",
        "Merci pour votre réponse.",
        "It was my honour to speak with you.",
        "Nice to have met you this afternoon.",
        "I thank you for your attention.",
        "Thank you for taking the time to read this letter.",
        "Thank you for giving me the opportunity to prove myself.",
        "Thanks to our talk I now understand the oven.",
        "I am thankful for every day of my life.",
        "My children are grateful when it is Sunday.",
        "I appreciate that your firm pays on time.",
        "Thank you for your patience until I send the certificate.",
        "I wait for the result of the interview, thank you.",
    ],
)
def test_kind_words_that_are_no_thanks(read, body: str) -> None:
    text = (
        f"Dear Ada,\n\nI went home by the river and thought about the second bench. {body} I start in March.\n\nTomasz"
    )
    assert read(text).of("thanks") == ()


def test_praise_is_no_second_thanks_where_thanks_are_said(read) -> None:
    text = "Dear Ada,\n\nThank you for your time. It was kind that you stayed late for me.\n\nTomasz"
    assert [each.text for each in read(text).of("thanks")] == ["Thank you for your time"]


def test_a_giant_sentence_of_praise_is_read(read) -> None:
    text = "Dear Ada,\n\n" + "kind to see me " * 300 + "\n\nTomasz"
    assert read(text).of("thanks")


def test_the_sign_off_is_no_thanks(labelled) -> None:
    text = "Dear Ada,\n\nThe pager story stayed with me.\n\nMany thanks,\nTomasz"
    assert labelled(text, "thanks") == text


def test_a_closing_line_that_thanks_for_the_interview_counts(read) -> None:
    text = "Dear Ada,\n\nThe pager story stayed with me.\n\nThanking you for the interview and with respect,\nTomasz"
    assert read(text).of("thanks")
