import { type PeoplePage, type ReminderFacts, sayDay, sayEnd } from '@kheo/core';
import type { Locale } from '#lib/i18n/catalogue.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import type { SaidLine, TimeLeft } from './reminder.ts';

type Words = Messages['reminders'];
type Said = Pick<SaidLine, 'as' | 'stage' | 'facts' | 'left'>;

/** What a line says to the one who reads it: to whoever has to act, or about them. */
export function lineWords({ as, stage, facts, left }: Said, words: Words, locale: Locale): string {
	const { kind, page, unit, task, day, time } = facts;
	const who = unit ?? '';
	const since = sayDay(day, locale);
	if (isPeoplePage(page)) return peopleWords({ as, stage, facts, left }, page, words, locale);
	if (kind === 'to-approve') return words.line.approve(task, since);
	if (kind === 'to-read' || kind === 'to-have-read') return readingWords(facts, left, words, locale);
	if (kind === 'owed' || kind === 'to-consolidate') {
		const until = words.line.until(sayEnd({ due: day, time }, locale), left);
		if (as !== 'owner') return words.line.notSent(who, task, until);
		return kind === 'owed' ? words.line[urgent(stage, left)](task, until) : words.line.consolidate(task, until);
	}
	if (kind === 'to-confirm') return words.line.confirm(task, words.line.until(sayEnd({ due: day }, locale), left));
	if (kind === 'returned') return as === 'owner' ? words.line.sendAgain(task, since) : words.line.notSentAgain(who, task, since);
	if (kind === 'to-accept') return words.line.accept(who, task, since);
	return as === 'owner' ? words.line.agree(task, since) : words.line.notAgreed(task, since);
}

/** What is over is asked for at once. */
function urgent(stage: Said['stage'], left: TimeLeft): Said['stage'] {
	return stage === 'urge' && left.name === 'over' ? 'report' : stage;
}

const peoplePages: readonly ReminderFacts['page'][] = [
	'feedback',
	'promise',
	'supervision',
	'data-request',
	'data-breach',
	'consent',
	'impact'
] satisfies PeoplePage[];

/** Whether it is owed to people, or to those who supervise, and stands in no plan. */
export function isPeoplePage(page: ReminderFacts['page']): page is PeoplePage {
	return peoplePages.includes(page);
}

/** What is owed to people and to those who supervise: which kind of thing, its code or title, and by when. */
function peopleWords({ as, stage, facts, left }: Said, page: PeoplePage, words: Words, locale: Locale): string {
	const { kind, unit, task, day, rests, isNew } = facts;
	const says = words.toPeople;
	const matter = says.matters[page](task);
	if (kind === 'to-accept') return says.check(matter, sayDay(day, locale));
	const until = rests ? says.rests : words.line.until(sayEnd({ due: day }, locale), left);
	if (page === 'data-breach' || page === 'consent' || page === 'impact') return says[page](matter, until);
	if (kind === 'to-help') return says.help(matter, until);
	if (as !== 'owner') return says.notAnswered(unit ?? '', matter, until);
	return isNew ? says.arrived(matter, until) : says[urgent(stage, left)](matter, until);
}

/** A document to be read, with its last day, or since when where none was given. */
function readingWords({ kind, unit, task, day, undated }: ReminderFacts, left: TimeLeft, words: Words, locale: Locale): string {
	const when = undated ? words.line.since(sayDay(day, locale)) : words.line.until(sayEnd({ due: day }, locale), left);
	return kind === 'to-read' ? words.line.read(task, when) : words.line.haveRead(unit ?? '', task, when);
}

/** The page on which it is done. */
export function lineHref({ page, planId, obligationId, unitId }: ReminderFacts, base: string): string {
	if (page === 'dissemination') return `${base}/disseminations/${obligationId}`;
	if (page === 'feedback' || page === 'supervision') return `${base}/${page}/${obligationId}`;
	if (page === 'consent') return `${base}/personal-data/consents`;
	if (page === 'impact') return `${base}/personal-data/impact`;
	if (page === 'data-breach') return `${base}/personal-data/breaches/${obligationId}`;
	if (page === 'data-request') return `${base}/personal-data/requests/${obligationId}`;
	if (page === 'promise') return `${base}/dialogues/${obligationId}`;
	if (page === 'standing') return `${base}/plans/${planId}/standing#d-${obligationId}`;
	if (page === 'duty') return `${base}/duties/${obligationId}`;
	return page === 'return' && unitId ? `${base}/obligations/${obligationId}/units/${unitId}` : `${base}/obligations/${obligationId}/consolidation`;
}
