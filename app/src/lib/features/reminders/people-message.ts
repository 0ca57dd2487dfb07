import { type ReminderFacts, sayEnd, type Stage } from '@kheo/core';
import type { Locale } from '#lib/i18n/catalogue.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import type { NotedMessage } from './contact.ts';
import { isPeoplePage } from './line-words.ts';
import type { TimeLeft } from './reminder.ts';

/** What is owed, with what is left of its time. */
export type Owed = ReminderFacts & { readonly left: TimeLeft };

/** What a unit owes to people now that a step of the ladder has come, as it is spoken to. */
export type OwingToPeople = { readonly id: string; readonly name: string; readonly address: string; readonly owed: readonly Owed[] };

/** The page on which the Office speaks to the units about answers to people. */
export type PeopleContact = { readonly stage: Stage; readonly units: readonly OwingToPeople[]; readonly noted: readonly NotedMessage[] };

type About = { readonly link: string; readonly locale: Locale };

/** The text for the group, a line a unit: codes and days, nothing of what people wrote. */
export function peopleMessage(units: readonly OwingToPeople[], words: Pick<Messages, 'reminders' | 'peopleGroup'>, { link, locale }: About): string {
	const lines = units.map(({ name, address, owed }) => {
		const who = address === '' ? name : `${name} (${address})`;
		return `- ${who}: ${owed.map((facts) => matterWords(facts, words.reminders, locale)).join('; ')}`;
	});
	return [words.peopleGroup.hello, ...lines, words.peopleGroup.end(link)].join('\n');
}

export function matterWords({ page, task, day, left }: Owed, words: Messages['reminders'], locale: Locale): string {
	const matter = isPeoplePage(page) ? words.toPeople.matters[page](task) : task;
	return `${matter}, ${words.line.until(sayEnd({ due: day }, locale), left)}`;
}
