// Read a calendar with ical.js (the parser of Thunderbird and Nextcloud), strictly, and print each component as JSON.
// node read.mjs FOLDER-WITH-NODE_MODULES FILE.ics FIRST-DAY LAST-DAY
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, file, first, last] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(`${folder}/node_modules/ical.js/dist/ical.js`));
ICAL.design.strict = true;
const whole = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));

function days(component, start) {
  const found = [];
  const rule = component.getFirstPropertyValue("rrule");
  if (!rule) return [start.toJSDate ? text(start).slice(0, 10) : ""].filter((day) => first <= day && day < last);
  const each = rule.iterator(start);
  for (let next = each.next(); next; next = each.next()) {
    const day = text(next).slice(0, 10);
    if (day >= last) break;
    if (day >= first) found.push(day);
  }
  return found;
}

function text(moment) {
  return moment.toString();
}

function bare(moment) {
  return text(moment).replaceAll("-", "").replaceAll(":", "");
}

function read(component) {
  const start = component.getFirstPropertyValue("dtstart") ?? component.getFirstPropertyValue("due");
  return {
    uid: component.getFirstPropertyValue("uid"),
    type: component.name.toUpperCase(),
    summary: component.getFirstPropertyValue("summary"),
    note: component.getFirstPropertyValue("description") ?? "",
    when: bare(start),
    private: component.getFirstPropertyValue("class") === "PRIVATE",
    sequence: component.getFirstPropertyValue("sequence"),
    last_modified: bare(component.getFirstPropertyValue("last-modified")),
    alarms: component.getAllSubcomponents("valarm").map((each) => each.getFirstPropertyValue("trigger").toSeconds()),
    days: days(component, start),
  };
}

const found = ["vevent", "vtodo"].flatMap((name) => whole.getAllSubcomponents(name).map(read));
console.log(JSON.stringify(found));
