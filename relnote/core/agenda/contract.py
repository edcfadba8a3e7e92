"""`today --json`: the stable form of the day. Keys may be added, never changed; absent is null."""

from __future__ import annotations

from typing import Any

from relnote.core.agenda.rows import Agenda, Row, Who


def as_contract(day: Agenda) -> dict[str, Any]:
    """The day as the mapping that is printed; ids are strings, days are days."""
    return {
        "day": day.day,
        "meetings": [
            _row(row, time=row.time, text=row.text, also=[_who(each) for each in row.also])
            for row in day.meetings
        ],
        "replies_owed": [
            _row(row, since=row.since, channel=row.channel, days=row.days) for row in day.replies_owed
        ],
        "follow_ups": [
            _row(
                row,
                kind=row.kind,
                text=row.text,
                due=row.due,
                time=row.time,
                days_late=row.days_late,
                pinned=row.pinned,
            )
            for row in day.follow_ups
        ],
        "plans_unanswered": [
            _row(row, kind=row.kind, text=row.text, due=row.due, days_late=row.days_late)
            for row in day.unanswered_plans
        ],
        "waiting": [_row(row, text=row.text, due=row.due, made=row.made) for row in day.waiting],
        "coming_up": [
            _row(
                row,
                label=row.label,
                on=row.on,
                in_days=row.in_days,
                turning=row.turning,
                post_by=row.post_by,
            )
            for row in day.coming_up
        ],
        "quiet": [
            _row(
                row,
                last_heard=row.last_heard,
                last_reached=row.last_reached,
                signal=row.signal,
                silence_days=row.silence_days,
                expected_days=row.expected_days,
                allowed_days=row.allowed_days,
                basis=row.basis,
                why=row.why,
                say=row.say,
            )
            for row in day.quiet
        ],
        "quiet_total": day.quiet_total,
        "resting": day.resting,
        "small_thing": (
            _row(day.small_thing, kind=day.small_thing.kind, text=day.small_thing.text)
            if day.small_thing
            else None
        ),
    }


def _row(row: Row, **fields: Any) -> dict[str, Any]:
    return {"ref": row.ref, "person": _who(row.person), **fields}


def _who(who: Who) -> dict[str, str | None]:
    return {"id": None if who.id is None else str(who.id), "name": who.name}
