import type { Context } from '#lib/server/context.ts';
import { dayIn } from '#lib/server/clock.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Db } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { addMember, createAccount, findAccount, findMember, type Identity } from '../../accounts/server/service.ts';
import { addUnit, createAgency, findAgencyBySlug, listUnits, readUnits } from '../../agencies/server/service.ts';
import type { Passwords } from './accounts-file.ts';
import { changeRules } from '../../handovers/server/service/keep-accounts.ts';
import { rulesIn } from '../../handovers/server/service/read-members.ts';
import { loadChain } from './load-chain.ts';
import { loadDialogues } from './load-dialogues.ts';
import { loadModel } from './load-model.ts';
import { loadMovement } from './load-movement.ts';
import { loadConsultation } from './load-consultation.ts';
import { loadDisclosures } from './load-disclosures.ts';
import { loadPublic } from './load-public.ts';
import { loadSurveys } from './load-surveys.ts';
import { sample, type SamplePerson } from './sample-agency.ts';

export { loadChain } from './load-chain.ts';
export { loadProvince, province } from './province.ts';
export { samplePasswords, type Passwords } from './accounts-file.ts';
export { firstMorning, keptSampleClockShift, sampleClockFile, sampleClockShift } from './sample-clock.ts';
export { sample } from './sample-agency.ts';
export { sampleUrl } from './sample-file.ts';

/** Founds the sample agency with its units and people, and runs its plan up to the morning the sample begins. Each step looks first at what is there, so a killed load goes on where it stopped. */
export async function loadDemo(db: Db, identity: Identity, passwords: Partial<Passwords>, now: Date): Promise<Context> {
	const known = await findAgencyBySlug(db, sample.agency.slug);
	const ctx: Context = { agencyId: known?.id ?? newId(), actor: { kind: 'system' }, db, today: dayIn(now), now, locale: 'vi', requestId: newId() };
	if (!known) await createAgency(ctx, sample.agency);
	await addMissingUnits(ctx);
	for (const person of sample.people) await addMissingPerson(ctx, identity, person, passwords[person.username]);
	const office = await actingAs(ctx, identity, 'office');
	if (!known) await letAdminsInWithoutCode(office);
	await loadChain(office);
	await loadDialogues(office);
	await loadPublic(office, await actingAs(ctx, identity, 'leader'), await actingAs(ctx, identity, 'supervisor'));
	await loadDisclosures(office);
	await loadConsultation(office);
	await loadMovement(office);
	await loadModel(office, await actingAs(ctx, identity, 'leader'));
	await loadSurveys(office, await actingAs(ctx, identity, 'unit'));
	return ctx;
}

/** Whoever tries the sample has no telephone set up for it; in an agency of its own the rule stands until somebody unticks it. */
async function letAdminsInWithoutCode(office: Context): Promise<void> {
	await changeRules(office, { ...(await readOnly(office, rulesIn)), adminSecondFactor: false });
}

/** The Office of the generated province's first agency, to be signed in as. */
export const provinceOffice: SamplePerson = { username: 'tinh', name: 'Nguyễn Thị Tỉnh', formOfAddress: 'đồng chí', role: 'office', unit: null };

export async function addProvinceOffice(ctx: Context, identity: Identity, password: string | undefined): Promise<void> {
	const known = await findAgencyBySlug(ctx.db, 'tinh-mau');
	if (known) await addMissingPerson({ ...ctx, agencyId: known.id }, identity, provinceOffice, password);
}

async function actingAs(ctx: Context, identity: Identity, role: 'office' | 'leader' | 'supervisor' | 'unit'): Promise<Context> {
	const { username = '', name = '' } = sample.people.find((person) => person.role === role) ?? {};
	const account = await findAccount(identity, username);
	if (!account) throw new Error(`no account for ${username}`);
	return { ...ctx, actor: { kind: 'user', userId: account.id, role, unitId: null, name } };
}

async function addMissingUnits(ctx: Context): Promise<void> {
	const known = new Set((await readUnits(ctx)).map((unit) => unit.code));
	for (const unit of sample.units) if (!known.has(unit.code)) await addUnit(ctx, unit);
}

async function addMissingPerson(ctx: Context, identity: Identity, person: SamplePerson, password: string | undefined): Promise<void> {
	const { username, name, role, formOfAddress } = person;
	const userId = (await findAccount(identity, username))?.id ?? (await newAccount(identity, person, password));
	const { isMember, unitId } = await readOnly(ctx, async (tx) => ({
		isMember: (await findMember(tx, userId, ctx.today)) !== undefined,
		unitId: (await listUnits(tx)).find((unit) => unit.code === person.unit)?.id ?? null
	}));
	if (!isMember) await addMember(ctx, { userId, unitId, role, displayName: name, formOfAddress, validFrom: ctx.today });
}

function newAccount(identity: Identity, { username, name }: SamplePerson, password: string | undefined): Promise<string> {
	if (!password) throw new Error(`no password for ${username}`);
	return createAccount(identity, { username, name, password });
}
