from __future__ import annotations

import pytest

from critic.recognizers.pushy import presses


@pytest.mark.parametrize(
    "sentence",
    [
        "i have another offer until sunday, so tell me before then.",
        "another clinic would like my answer by noon, so might you be able to tell me today?",
        "i would be glad if you could settle the matter by this day week.",
        "i'm going to need that yes by the tenth.",
        "i've got to know by tonight.",
        "i must ask you for yours by the twenty-fifth.",
        "do settle my wages before the weekend.",
        "could you confirm before easter so that i can give notice?",
        "the lease ends on the 1st, so it would be good if you could answer before that.",
        "please let me have your decision before diwali.",
        "i beg you to take me.",
        "take the time you need, but i need your answer by friday.",
        "please confirm that i am selected so i can inform my family.",
        "i expect a positive answer from you.",
        "i hope you will choose me, because nobody will work as hard as me.",
        "you are my only hope now.",
        "just give me one chance, i will show you.",
        "my children are counting on this.",
        "can you tell me how much you pay per month?",
        "also, does the company pay for the visa and the flight ticket?",
        "my salary expectation is 45,000 per year plus bonus.",
        "when can i sign the contract?",
        "i know you said two weeks, but is there any chance to hear sooner?",
        "between us, did i do better than the other candidates?",
        "i should tell you that they have also made me an offer and they wait for my answer.",
        "other employers are interested in me, so do not wait too long.",
        "i will call you tomorrow at ten for the answer.",
        "i drove four hours to meet you, so the least you can do is to answer.",
        "you won't find anybody better, so why wait?",
        "could i have an answer in the next two days please?",
    ],
)
def test_it_presses(sentence: str) -> None:
    assert presses(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "i beg you to accept my respectful greetings.",
        "i beg of you to forgive my late reply.",
        "you said i would hear before christmas.",
        "i tuned the organ before easter.",
        "we need the answer by friday in my trade, but take the time you need.",
        "when may i expect to hear from you?",
        "i would be very glad if you chose me.",
        "i hope you choose me.",
        "kindly do the needful and revert at the earliest.",
        "kindly consider my candidature favourably.",
        "you asked about my visa: the permit is attached and valid three years.",
        "your question what i would do with two offers from suppliers made me think.",
        "i have another offer; please do not let it change your timing.",
        "i deserve the joke about my handwriting.",
        "please confirm if you received the drawing, because the mail was big.",
        "i will bring it back even if you do not hire me.",
        "thank you for explaining the salary bands so clearly.",
        "i am no one for phones, so i'll be quick.",
        "for the lid that i dropped, i beg pardon.",
        "i have reconsidered my quick yes.",
        "you'd mentioned having a decision by tuesday, so i'm checking in.",
        "i understood that a decision will be made by the ninth.",
        "the old kettle, i beg you, do not let anyone replace it.",
    ],
)
def test_it_does_not_press(sentence: str) -> None:
    assert not presses(sentence)
