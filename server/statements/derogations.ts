// Derogations: sentences that say of themselves that they depart from a rule ("By way of exception, we …", "Notwithstanding the above, …").

/** What such a sentence opens with, after at most a few words; each names the departure and not merely a contrast. */
const openings =
  /^(?:\W*(?:but|however|yet|only|also)\b)?\W*(?:as an? (?:\w+ )?exception\b|by (?:way of )?exception\b|with (?:one|this|the following|a single) exception\b|in derogation\b|notwithstanding\b|departing from\b|deviating from\b|in departure from\b|contrary to (?:what|the (?:above|foregoing|rule))|despite (?:what|the (?:above|foregoing|rule))|(?:the|an|our|one) (?:(?:one|only|sole|single) )?exceptions? (?:to|from|is|are)\b)/i;

/** True when the sentence states its practice as an exception to what is said elsewhere: it then bounds a promise and does not break it. */
export const derogates = (text: string): boolean => openings.test(text.slice(0, 80));
