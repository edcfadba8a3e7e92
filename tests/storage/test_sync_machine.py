"""Any mix of edits on both sides, breaks at any call, lost state and syncs: nothing lost, nothing doubled."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping, Set
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace

from relnote.core.acts.series import ticked
from relnote.core.cadence import Cadence
from relnote.core.calendar.items import calendar_items
from relnote.core.calendar.wanted import As, Wanted
from relnote.core.calendar_sync.questions import ANSWERS, Question
from relnote.core.calendar_sync.taking_reminders import shown_day
from relnote.core.calendar_sync.versions import Answer, differences, parts_of
from relnote.core.errors import RelnoteError
from relnote.core.reminders import Done, Reminder
from relnote.exchange.vdir import read_item
from relnote.storage.sync_state import SyncState
from relnote.storage.sync_values import Synced
from tests.build import TODAY, notebook, person, reminder
from tests.faults.failing import Faulty, Killed
from tests.storage.synced import Desk

FOREIGN = b"\r\n".join(
    (b"BEGIN:VCALENDAR", b"BEGIN:VEVENT", b"UID:hers", b"SUMMARY:Dentist", b"END:VEVENT", b"END:VCALENDAR", b"")
)


class Model:
    """One reminder as she expects it.

    `live` are the words and days she gave it that nothing of hers has taken the place of; `here` and `there`
    the fields changed on each side since the two agreed; `ticks` how often it was ticked, wherever.
    """

    def __init__(self, *live: str) -> None:
        self.live = set(live)
        self.here: set[str] = set()
        self.there: set[str] = set()
        self.ticks = 0
        self.deleted = False
        self.ticked_there: date | None = None


class SyncMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        self.desk = Desk(self.folder, notebook(person(1, "Nell Hartley", kept=None)))
        self.models: dict[int, Model] = {}
        self.fresh = 0
        self.certain = False
        """The last sync was whole and is remembered: what is asked now must be asked."""
        (self.desk.phone.folder / "hers.ics").write_bytes(FOREIGN)

    @initialize(as_=st.sampled_from(["event", "todo"]), repeats=st.lists(st.booleans(), min_size=1, max_size=3))
    def begin(self, as_: As, repeats: list[bool]) -> None:
        self.as_ = as_
        for each in repeats:
            self.add(repeats=each, kind="follow-up")
        self._agree()

    def teardown(self) -> None:
        rmtree(self.folder)

    # Her side

    def _next(self) -> date:
        """A day nobody has used yet, so that every version can be told from every other."""
        self.fresh += 1
        return TODAY + timedelta(days=self.fresh)

    def _words(self, side: str) -> str:
        self.fresh += 1
        return f"{side} {self.fresh}"

    def _write(self, changed: Reminder) -> None:
        self.desk.file.update("an act", lambda now, _mint: now.with_reminder(changed))

    def _open(self) -> list[int]:
        return sorted(key for key, each in self.desk.book.reminders.items() if each.is_open)

    @rule(repeats=st.booleans(), kind=st.sampled_from(["follow-up", "promise"]))
    def add(self, repeats: bool, kind: str) -> None:
        key, day = 100 + len(self.models), self._next()
        series = {"every": Cadence(1, "year"), "start": day} if repeats else {}
        self._write(reminder(key, kind, 1, f"ring {key}", due=day, **series))
        self.models[key] = Model(str(day))

    @precondition(lambda self: self._open())
    @rule(data=st.data(), what=st.sampled_from(["move", "rename", "tick", "drop"]))
    def act_here(self, data: st.DataObject, what: str) -> None:
        key = data.draw(st.sampled_from(self._open()))
        now, model = self.desk.book.reminders[key], self.models[key]
        if what == "rename":
            words = self._words("here")
            model.live -= {now.title or ""}
            self._write(replace(now, title=words))
            model.live.add(words)
            model.here.add("words")
            return
        model.live -= {str(shown_day(now))}
        model.here.add("when")
        if what == "move":
            day = self._next()
            self._write(replace(now, due=day, start=day if now.every else None, snoozes=()))
            model.live.add(str(day))
        elif what == "tick":
            self._write(ticked(now, TODAY, say=None, today=TODAY))
            model.ticks += now.due != model.ticked_there
        else:
            self._write(replace(now, dropped=Done(on=TODAY)))

    # The other side

    def _there(self) -> list[str]:
        return [uid for uid in self.desk.phone.uids() if uid != "hers"]

    @precondition(lambda self: self._there())
    @rule(data=st.data(), what=st.sampled_from(["move", "rename", "tick", "delete", "note"]))
    def act_there(self, data: st.DataObject, what: str) -> None:
        phone = self.desk.phone
        uid = data.draw(st.sampled_from(self._there()))
        key = key_of(uid)
        model, says = self.models[key], read_item(phone.path(uid).read_bytes()).parts
        ticked_there = says.done is not None or "✓" in says.words
        if what == "note":
            phone.change(uid, description="her own note")
        elif what == "delete" and len(self._there()) > 1:
            phone.delete(uid)
            model.live -= {says.words, str(says.day)}
            model.deleted = True
            if model.ticked_there is not None and all(
                each.due != model.ticked_there for each in self.desk.book.reminders[key].history
            ):
                model.ticks -= 1
            model.there.clear()
        elif ticked_there or what == "delete":
            return
        elif what == "move":
            day = self._next()
            model.live = model.live - {str(says.day)} | {str(day)}
            phone.move(uid, day)
            model.there.add("when")
        elif what == "rename":
            words = self._words("there")
            model.live = model.live - {says.words} | {words}
            phone.rename(uid, words)
            model.there.add("words")
        elif not model.there:
            phone.tick(uid)
            model.live -= {str(says.day)}
            model.there.add("done")
            history = self.desk.book.reminders[key].history
            if key in self._open() and all(each.due != says.day for each in history):
                model.ticks += 1
                model.ticked_there = says.day

    # Syncs

    @rule()
    def sync(self) -> None:
        before = self.desk.book.reminders
        done = self.desk.sync(as_=self.as_)
        if self.certain:
            self._asked_for_a_reason(done, before)
        self._agree()

    @precondition(lambda self: self._questions())
    @rule(data=st.data())
    def answer(self, data: st.DataObject) -> None:
        question = data.draw(st.sampled_from(self._questions()))
        answer: Answer = data.draw(st.sampled_from(ANSWERS[question.kind]))
        self.desk.sync(answers={question.uid: answer}, as_=self.as_)
        asked = {each.uid for each in self._questions()}
        assert question.uid not in asked
        model = self.models[key_of(question.uid)]
        model.live.clear()
        self._recount(key_of(question.uid))
        self._agree(left={question.uid} if answer == "leave" else set())

    @rule(
        at=st.integers(0, 120),
        fault=st.sampled_from([errno.EIO, errno.ENOSPC, errno.EACCES, "before", "after", "short"]),
    )
    def sync_that_breaks_off(self, at: int, fault: int | str) -> None:
        with suppress(RelnoteError, Killed):
            self.desk.sync(files=Faulty(at, fault), as_=self.as_)
        self.certain = False
        self._nothing_lost_or_doubled()

    @rule()
    def lose_the_state(self) -> None:
        for known in self.folder.glob("state/**/calendar"):
            rmtree(known)
        self.certain = False

    # Laws

    def _questions(self) -> list[Question]:
        return list(self.desk.sync(dry=True, as_=self.as_).plan.questions)

    def _agree(self, left: Set[str] = frozenset()) -> None:
        """Two syncs more and both sides say the same, but for what is asked; then there is nothing to do."""
        self.desk.sync(as_=self.as_)
        self.desk.sync(as_=self.as_)
        quiet = self.desk.sync(as_=self.as_)
        assert (quiet.plan.taken, quiet.written, quiet.removed, quiet.failures) == ((), (), (), ())
        self.certain = True
        self._nothing_lost_or_doubled()
        asked = {each.uid for each in quiet.plan.questions}
        items = calendar_items(self.desk.book, today=TODAY, wanted=Wanted(as_=self.as_))
        here = {item.uid: parts_of(item) for item in items if item.uid not in asked}
        there = {uid: read_item(self.desk.phone.path(uid).read_bytes()).parts for uid in self._there()}
        out = {uid for uid in here if uid not in there}
        assert out <= self._left() | left
        assert set(there) - asked == set(here) - out
        assert not any(differences(here[uid], there[uid]) for uid in here.keys() - out)
        for key, model in self.models.items():
            if f"reminder-{key}@relnote" not in asked:
                if key in self._open():
                    assert self._counted(key) == model.ticks
                self._recount(key)

    def _left(self) -> set[str]:
        known = SyncState.of_notebook(self.desk.opened()).every()
        return {uid for each in known for uid, base in each.items.items() if base.left}

    def _recount(self, key: int) -> None:
        model = self.models[key]
        model.ticks = self._counted(key)
        model.here.clear()
        model.there.clear()
        model.deleted, model.ticked_there = False, None

    def _counted(self, key: int) -> int:
        now = self.desk.book.reminders[key]
        return len(now.history) + (now.done is not None)

    def _nothing_lost_or_doubled(self) -> None:
        book = self.desk.book
        seen = " ".join(path.read_bytes().decode() for path in self.desk.phone.folder.glob("reminder*.ics"))
        for key, model in self.models.items():
            now = book.reminders[key]
            assert self._counted(key) <= max(model.ticks, 1 if now.every is None else 0)
            for token in model.live:
                compact = token.replace("-", "")
                held = {now.title, str(shown_day(now)), str(now.due)}
                assert token in held or token in seen or compact in seen, (key, token)

    def _asked_for_a_reason(self, done: Synced, before: Mapping[int, Reminder]) -> None:
        """After whole syncs only what was deleted there or changed on both sides is asked, and left."""
        for question in done.news:
            model = self.models[key_of(question.uid)]
            if question.kind == "gone":
                assert question.uid not in self._there()
            elif model.here or model.there:
                assert model.here & model.there or ("done" in model.there and "when" in model.here)
            assert self.desk.book.reminders[key_of(question.uid)] == before[key_of(question.uid)]
        asked = {key_of(each.uid) for each in done.plan.questions}
        for key, model in self.models.items():
            if model.deleted and before[key].is_open:
                assert key in asked

    @invariant()
    def what_is_not_relnotes_is_as_it_was(self) -> None:
        assert (self.desk.phone.folder / "hers.ics").read_bytes() == FOREIGN

    @invariant()
    def nothing_is_there_twice(self) -> None:
        uids = [read_item(path.read_bytes()).uid for path in self.desk.phone.folder.glob("reminder*.ics")]
        assert len(uids) == len(set(uids))


def key_of(uid: str) -> int:
    return int(uid.split("@")[0].split("-")[1])


LONGER = int(os.environ.get("RELNOTE_SOAK", "1"))
TestSyncMachine = SyncMachine.TestCase
TestSyncMachine.settings = settings(max_examples=60 * LONGER, stateful_step_count=20, deadline=None)
