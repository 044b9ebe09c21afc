"""Reads a calendar file with Python's icalendar and prints one line for each event, as JSON."""
import json
import sys

from icalendar import Calendar

calendar = Calendar.from_ical(open(sys.argv[1], "rb").read())
print(json.dumps({"method": str(calendar["METHOD"]), "version": str(calendar["VERSION"]), "name": str(calendar.get("X-WR-CALNAME", ""))}))
for event in calendar.walk("VEVENT"):
    start, end = event.decoded("DTSTART"), event.decoded("DTEND")
    print(json.dumps({
        "uid": str(event["UID"]), "start": start.isoformat(), "end": end.isoformat(), "summary": str(event["SUMMARY"]),
        "description": str(event.get("DESCRIPTION", "")), "location": str(event.get("LOCATION", "")),
        "sequence": int(event["SEQUENCE"]), "status": str(event["STATUS"]), "stamp": event.decoded("DTSTAMP").isoformat(),
    }))
