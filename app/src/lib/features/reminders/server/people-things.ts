import type { PeoplePage, Remindable, ReminderFacts, Told } from '@kheo/core';
import { owedPromises } from '#lib/features/dialogues/server/service/list-owed.ts';
import { waitingBreaches, waitingImpact, waitingRequests, waitingTakeDowns } from '#lib/features/personal-data/server/service/list-waiting.ts';
import { waitingFeedback, type WaitingFeedback } from '#lib/features/feedback/server/service/list-waiting.ts';
import { owedReplies } from '#lib/features/supervision/server/service/list-owed.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { Person } from './queries.ts';
import { adminsAmong, officeAmong, toldByUnit } from './told.ts';

type Thing = { readonly waits: Remindable; readonly facts: ReminderFacts };
type Of = { readonly page: PeoplePage; readonly about: string; readonly task: string; readonly unitId: string | null; readonly unit: string | null };

/** What units owe to people and to those who supervise, and answers that wait for the Office. A line has a code, a field or a title and never what somebody wrote. */
export async function peopleThings(tx: ReadTx, people: readonly Person[]): Promise<Thing[]> {
	const [all, office] = [await toldByUnit(tx, people), officeAmong(people)];
	const told = (unitId: string) => headLater(all(unitId));
	return [
		...(await waitingFeedback(tx)).map((one) => feedbackThing(one, told, office)),
		...(await owedPromises(tx)).map(({ id, dialogueId, code, theme, due, unitId, unit, givenOn, from }) => {
			const of: Of = { page: 'promise', about: dialogueId, task: `${code} (${theme})`, unitId, unit };
			return thingOf(of, { ...told(unitId), id: `${id}:${unitId}`, kind: 'to-answer', day: due, from, ...(givenOn && { arrivedOn: givenOn }) });
		}),
		...(await owedReplies(tx)).map(({ id, supervisionId, title, due, unitId, unit, since }) => {
			const of: Of = { page: 'supervision', about: supervisionId, task: title, unitId, unit };
			return thingOf(of, { ...told(unitId), id: `${id}:${unitId}`, kind: 'to-answer', day: due, from: since, arrivedOn: since });
		}),
		...(await waitingRequests(tx)).map(({ id, code, acknowledge, day, since, handler }) => {
			const own = office.filter((person) => person === handler);
			return ofOffice(own.length > 0 ? own : office, { page: 'data-request', about: id, task: code }, { id: `${id}:${acknowledge}`, day, from: since });
		}),
		...(await waitingBreaches(tx)).map(({ id, label, day, since }) =>
			ofOffice(office, { page: 'data-breach', about: id, task: label }, { id, day, from: since })
		),
		...(await waitingTakeDowns(tx)).map(({ id, purpose, day, since }) =>
			ofOffice(office, { page: 'consent', about: id, task: messagesIn('vi').consents.purposes[purpose] }, { id, day, from: since })
		),
		...(await waitingImpact(tx)).map(({ id, said, day, since }) =>
			ofOffice(adminsAmong(people), { page: 'impact', about: id, task: said }, { id, day, from: since })
		)
	];
}

/** What the Office itself owes to people, with nobody above it to be told. */
function ofOffice(owners: readonly string[], of: Pick<Of, 'page' | 'about' | 'task'>, when: Pick<Remindable, 'id' | 'day' | 'from'>): Thing {
	const nobody = { head: null, office: [], leader: null };
	return thingOf({ ...of, unitId: null, unit: null }, { owners, ...nobody, kind: 'to-answer', ...when, arrivedOn: when.from });
}

/** The head of a unit that has others is told when the day has passed. */
function headLater({ owners, head, ...others }: Told): Told {
	const rest = owners.filter((person) => person !== head);
	return { owners: rest.length > 0 ? rest : owners, head, ...others };
}

/** The unit in charge goes up the ladder; one that helps is told that it came; an answer waits for somebody of the Office who did not write it. */
function feedbackThing(one: WaitingFeedback, told: (unitId: string) => Told, office: readonly string[]): Thing {
	const { id, code, field, due, isPaused, isChecking, writer, unitId, unit, isLead, since } = one;
	const of: Of = { page: 'feedback', about: id, task: `${code} (${field})`, unitId, unit };
	if (isChecking) {
		const owners = office.filter((person) => `user:${person}` !== writer);
		return thingOf(of, { owners, head: null, office: [], leader: null, id, kind: 'to-accept', day: since, from: since });
	}
	const owed = { ...told(unitId ?? ''), id: `${id}:${unitId}`, day: due, from: since, arrivedOn: since };
	if (isLead) return thingOf(of, { ...owed, kind: 'to-answer', ...(isPaused && { rests: true }) }, isPaused);
	return thingOf(of, { ...owed, kind: 'to-help', rests: true }, isPaused);
}

function thingOf({ page, about, task, unitId, unit }: Of, waits: Remindable, isPaused = false): Thing {
	const facts = { kind: waits.kind, page, planId: null, obligationId: about, unitId, unit, task, day: waits.day, time: null };
	return { waits, facts: isPaused ? { ...facts, rests: true } : facts };
}

/** What still waits, by the words a line is kept with. */
export async function peopleAsked(tx: ReadTx): Promise<ReadonlySet<string>> {
	return new Set((await peopleThings(tx, [])).map(({ facts }) => peopleKey(facts)));
}

export function peopleKey({ kind, page, obligationId, unitId, task }: ReminderFacts): string {
	return [kind, page, obligationId, unitId ?? '', task].join(' ');
}
