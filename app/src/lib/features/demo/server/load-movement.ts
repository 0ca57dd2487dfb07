import { addDays } from '@kheo/core';
import { readFileSync } from 'node:fs';
import { listUnits } from '#lib/features/agencies/server/service.ts';
import type { CriteriaForm } from '#lib/features/movements/schema.ts';
import { saveCriteria } from '#lib/features/movements/server/service/criteria.ts';
import { readMovements } from '#lib/features/movements/server/service/read-movements.ts';
import { launchMovement, prepareMovement } from '#lib/features/movements/server/service/run-movement.ts';
import { signUp } from '#lib/features/movements/server/service/sign-up.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { sampleUrl } from './sample-file.ts';

type Sample = {
	readonly criteria: Omit<CriteriaForm, 'id' | 'version'>;
	readonly title: string;
	readonly purpose: string;
	readonly cited: string;
	readonly units: readonly string[];
};

const [signUpDays, nominateDays] = [20, 35];

/** One movement of the sample, launched, with a few units that take part; it is there once. */
export async function loadMovement(office: Context): Promise<void> {
	if ((await readMovements(office)).movements.length > 0) return;
	const { criteria, title, purpose, cited, units } = JSON.parse(readFileSync(sampleUrl('movement.json'), 'utf8')) as Sample;
	const [known] = (await readMovements(office)).criteria;
	const criteriaId = known?.id ?? (await saveCriteria(office, { ...criteria, id: null, version: 0 }));
	const days = { signUpBy: addDays(office.today, signUpDays), nominateBy: addDays(office.today, nominateDays) };
	const id = await prepareMovement(office, { title, purpose, cited, planId: null, documentId: null, criteriaId, ...days, placesCollective: 3, placesPerson: 5, isPublic: true });
	await launchMovement(office, id, { version: 1 });
	const taking = (await readOnly(office, listUnits)).filter(({ code }) => units.includes(code));
	for (const unit of taking) await signUp(office, id, { unitId: unit.id, note: '' });
}
