// Places: which country lies within which region, as far as policies speak of them.

const union =
  /^(?:germany|france|ireland|netherlands|spain|italy|poland|sweden|austria|belgium|denmark|finland|portugal|greece|czechia|romania|hungary|frankfurt|dublin|europe|eu|union|eea|area)$/i;
const unionNames = /^(?:eu|union|europe|eea|area)$/i;
const states = /^(?:usa|us|u\.s|states|america|california)$/i;
const britain = /^(?:uk|kingdom|london|britain)$/i;

const lastWord = (name: string): string => name.slice(name.lastIndexOf(" ") + 1);

/** True when `place` is `region` or lies within it ("Germany", "the European Union"). */
export function isWithin(placeName: string, regionName: string): boolean {
  const [place, region] = [lastWord(placeName), lastWord(regionName)];
  if (place.toLowerCase() === region.toLowerCase()) return true;
  if (unionNames.test(region)) return union.test(place);
  return (states.test(place) && states.test(region)) || (britain.test(place) && britain.test(region));
}
