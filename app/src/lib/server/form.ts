import { legible } from '@kheo/core';
import * as v from 'valibot';
import { Problem } from './problem.ts';

/** By field name (dotted for nested ones), the code of the first thing wrong with it. */
export type Issues = { readonly [field: string]: string };

/** `key` is the request's idempotency key; empty when the form carries none. */
export type FormReading<T> =
	| { readonly ok: true; readonly value: T; readonly key: string }
	| { readonly ok: false; readonly issues: Issues; readonly values: { readonly [field: string]: string | string[] }; readonly key: string };

/** The hidden field every form carries, filled with a fresh id when the page is drawn. */
export const keyField = 'requestKey';

/** Reads a posted form with its schema. What the person can mend comes back beside what they typed; a body that is no form is a Problem. */
export async function readForm<S extends v.GenericSchema>(request: Request, schema: S): Promise<FormReading<v.InferOutput<S>>> {
	return readFormData(await postedForm(request), schema);
}

/** The posted form, files included. A body over the server's limit is told apart from one that is no form. */
export async function postedForm(request: Request): Promise<FormData> {
	const data = await request.formData().catch((cause: unknown) => {
		throw new Problem(isTooLarge(cause) ? 'file.too-large' : 'request.unreadable', { cause });
	});
	return withLegibleNames(data);
}

/** A sign that turns the direction of writing makes a program's name look like a picture's. */
function withLegibleNames(data: FormData): FormData {
	const isOdd = (value: FormDataEntryValue): value is File => typeof value !== 'string' && legible(value.name) !== value.name;
	if (![...data.values()].some(isOdd)) return data;
	const named = new FormData();
	for (const [field, value] of data) named.append(field, isOdd(value) ? new File([value], legible(value.name), { type: value.type }) : value);
	return named;
}

function isTooLarge(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	return ('status' in error && error.status === 413) || isTooLarge(error.cause);
}

export function readFormData<S extends v.GenericSchema>(data: FormData, schema: S): FormReading<v.InferOutput<S>> {
	const fields = fieldsOf(data);
	const key = String(data.get(keyField) ?? '');
	const parsed = v.safeParse(schema, fields);
	if (parsed.success) return { ok: true, value: parsed.output, key };
	return { ok: false, issues: issuesOf(parsed.issues), values: typedValues(fields), key };
}

/** What was typed into a form that could not be taken, for its fields to say again. */
export function typedIn(data: FormData): { readonly [field: string]: string | string[] } {
	return typedValues(fieldsOf(data));
}

/** `name[]` is a list even with one value; any other name keeps its last value. */
function fieldsOf(data: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
	const fields: Record<string, FormDataEntryValue | FormDataEntryValue[]> = {};
	for (const name of new Set(data.keys())) {
		const values = data.getAll(name).map((value) => (typeof value === 'string' && !isSecret(name) ? legible(value) : value));
		const last = values.at(-1);
		if (name.endsWith('[]')) fields[name.slice(0, -2)] = values;
		else if (last !== undefined && name !== keyField) fields[name] = last;
	}
	return fields;
}

function isSecret(name: string): boolean {
	return /password/i.test(name);
}

function issuesOf(issues: readonly v.BaseIssue<unknown>[]): Issues {
	const first = new Map<string, string>();
	for (const issue of issues) {
		const field = v.getDotPath(issue) ?? '';
		if (!first.has(field)) first.set(field, issue.message);
	}
	return Object.fromEntries(first);
}

/** Files and passwords are not sent back. */
function typedValues(fields: Record<string, FormDataEntryValue | FormDataEntryValue[]>): Record<string, string | string[]> {
	const typed: Record<string, string | string[]> = {};
	for (const [name, value] of Object.entries(fields)) {
		if (isSecret(name)) continue;
		if (typeof value === 'string') typed[name] = value;
		else if (Array.isArray(value)) typed[name] = value.filter((one) => typeof one === 'string');
	}
	return typed;
}
