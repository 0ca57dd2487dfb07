import { readFileSync } from 'node:fs';
import type { NewAgency, NewUnit } from '../../agencies/schema.ts';
import { sampleUrl } from './sample-file.ts';

export type SamplePerson = {
	readonly username: string;
	readonly name: string;
	readonly formOfAddress: string;
	readonly role: 'office' | 'admin' | 'clerk' | 'unit' | 'leader' | 'supervisor' | 'auditor';
	/** Code of the unit they speak for; null for the whole agency. */
	readonly unit: string | null;
};

type Sample = { readonly agency: NewAgency; readonly units: readonly NewUnit[]; readonly people: readonly SamplePerson[] };

/** The agency of the sample, its units in their order, and its people: half of the units have no account and hand in by link, paper or Zalo. */
export const sample = JSON.parse(readFileSync(sampleUrl('agency.json'), 'utf8')) as Sample;
