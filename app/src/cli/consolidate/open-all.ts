import { basename } from 'node:path';
import {
	bestForm,
	misfits,
	noDecisionFile,
	readDecisionFile,
	readDocument,
	readReturn,
	unitsFromCsv,
	type DecisionFile,
	type Document,
	type Reading,
	type ReadReturn,
	type UnitList
} from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { sniffText } from '@kheo/documents/sniff-text';
import { fileBytes } from '../file-bytes.ts';
import { refusalOf, type Refusal } from '../refusal-of.ts';
import type { ConsolidateArguments } from './arguments.ts';
import { planForms, type PlanForm } from './plan-forms.ts';
import { Unfit } from './unfit.ts';

export type RefusedFile = Refusal & { readonly file: string };
export type UnitFile = { readonly file: string; readonly read: ReadReturn };
/** A file that was filled in on another form of the plan than the rest. */
export type OtherForm = { readonly file: string; readonly label: string };
export type Opened = {
	readonly plan: Reading;
	readonly form: PlanForm;
	/** Every form that was tried. */
	readonly forms: readonly PlanForm[];
	readonly otherForms: readonly OtherForm[];
	readonly files: readonly UnitFile[];
	readonly units: UnitList | null;
	readonly decisions: DecisionFile;
};

type Outcome<T> = { readonly value: T } | { readonly refused: RefusedFile };

/** Opens everything before anything is made; all refused files are named at once. */
export async function openAll(wanted: ConsolidateArguments): Promise<Opened | { readonly refused: readonly RefusedFile[] }> {
	const plan = await outcome(wanted.plan, (path) => openPlan(path, wanted.form));
	const units = wanted.units === null ? { value: null } : await outcome(wanted.units, openUnits);
	const decisions = wanted.decisions === null ? { value: noDecisionFile } : await outcome(wanted.decisions, openDecisions);
	const files: Outcome<OpenedReturn>[] = [];
	for (const file of wanted.files) files.push(await outcome(file, openReturn));
	const refused = [plan, units, decisions, ...files].flatMap((each) => ('refused' in each ? [each.refused] : []));
	if ('refused' in plan || 'refused' in units || 'refused' in decisions || refused.length > 0) return { refused };
	const read = onOneForm(
		plan.value.forms,
		files.flatMap((each) => ('value' in each ? [each.value] : []))
	);
	return { plan: plan.value.reading, forms: plan.value.forms, ...read, units: units.value, decisions: decisions.value };
}

/** All files of one run are read by one form: the one that most of them fit. */
function onOneForm(forms: readonly PlanForm[], opened: readonly OpenedReturn[]): Pick<Opened, 'form' | 'files' | 'otherForms'> {
	const reads = forms.map(({ form }) => opened.map(({ file, document }) => readReturn(document, form, basename(file))));
	const chosen = bestForm(reads);
	const nameOf = (file: number) => opened[file]?.file ?? '';
	return {
		form: forms[chosen] ?? { label: '', form: { title: '', columns: [] } },
		files: (reads[chosen] ?? []).map((read, file) => ({ file: nameOf(file), read })),
		otherForms: misfits(reads, chosen).map(({ file, form }) => ({ file: nameOf(file), label: forms[form]?.label ?? '' }))
	};
}

async function outcome<T>(file: string, open: (path: string) => Promise<T>): Promise<Outcome<T>> {
	try {
		return { value: await open(file) };
	} catch (error) {
		const refusal = error instanceof Unfit ? { code: error.code, message: error.message } : refusalOf(error);
		return { refused: { file, ...refusal } };
	}
}

async function openPlan(path: string, form: string | null): Promise<{ reading: Reading; forms: PlanForm[] }> {
	const { document } = await readFile(await fileBytes(path), basename(path), { expects: 'plan' });
	const reading = readDocument(document);
	return { reading, forms: planForms(reading, form) };
}

type OpenedReturn = { readonly file: string; readonly document: Document };

async function openReturn(path: string): Promise<OpenedReturn> {
	const { document } = await readFile(await fileBytes(path), basename(path));
	return { file: path, document };
}

async function openUnits(path: string): Promise<UnitList> {
	const list = unitsFromCsv(await textOfFile(path));
	if (list.active.length === 0) throw new Unfit('units.empty', 'Danh sách đơn vị không có tên nào. Mỗi dòng cần một tên đơn vị.');
	return list;
}

async function openDecisions(path: string): Promise<DecisionFile> {
	const read = readDecisionFile(parseJson(await textOfFile(path)));
	if ('wrong' in read) throw new Unfit('decisions.unreadable', `Tệp quyết định sai ở "${read.wrong}". Đề nghị xuất lại từ màn hình Tổng hợp.`);
	return read.file;
}

async function textOfFile(path: string): Promise<string> {
	return sniffText(await fileBytes(path), basename(path)).text;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return null;
	}
}
