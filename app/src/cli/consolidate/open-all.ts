import { basename } from 'node:path';
import {
	formOfPlan,
	noDecisionFile,
	readDecisionFile,
	readDocument,
	readReturn,
	unitsFromCsv,
	type DecisionFile,
	type Form,
	type Reading,
	type ReadReturn,
	type UnitList
} from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { sniffText } from '@kheo/documents/sniff-text';
import { fileBytes } from '../file-bytes.ts';
import { refusalOf, type Refusal } from '../refusal-of.ts';
import type { ConsolidateArguments } from './arguments.ts';

export type RefusedFile = Refusal & { readonly file: string };
export type UnitFile = { readonly file: string; readonly read: ReadReturn };
export type Opened = { readonly plan: Reading; readonly files: readonly UnitFile[]; readonly units: UnitList | null; readonly decisions: DecisionFile };

type Outcome<T> = { readonly value: T } | { readonly refused: RefusedFile };

/** Opens everything before anything is made; all refused files are named at once. */
export async function openAll(wanted: ConsolidateArguments): Promise<Opened | { readonly refused: readonly RefusedFile[] }> {
	const plan = await outcome(wanted.plan, openPlan);
	const units = wanted.units === null ? { value: null } : await outcome(wanted.units, openUnits);
	const decisions = wanted.decisions === null ? { value: noDecisionFile } : await outcome(wanted.decisions, openDecisions);
	const form = 'value' in plan ? formOfPlan(plan.value) : null;
	const files: Outcome<UnitFile>[] = [];
	for (const file of wanted.files) files.push(await outcome(file, (path) => openReturn(path, form)));
	const refused = [plan, units, decisions, ...files].flatMap((each) => ('refused' in each ? [each.refused] : []));
	if ('refused' in plan || 'refused' in units || 'refused' in decisions || refused.length > 0) return { refused };
	return { plan: plan.value, units: units.value, decisions: decisions.value, files: files.flatMap((each) => ('value' in each ? [each.value] : [])) };
}

/** Thrown for a file that opens but cannot serve; the message is for the person at the keyboard. */
class Unfit extends Error {
	override readonly name = 'Unfit';
	readonly code: string;

	constructor(code: string, message: string) {
		super(message);
		this.code = code;
	}
}

async function outcome<T>(file: string, open: (path: string) => Promise<T>): Promise<Outcome<T>> {
	try {
		return { value: await open(file) };
	} catch (error) {
		const refusal = error instanceof Unfit ? { code: error.code, message: error.message } : refusalOf(error);
		return { refused: { file, ...refusal } };
	}
}

async function openPlan(path: string): Promise<Reading> {
	const { document } = await readFile(await fileBytes(path), basename(path), { expects: 'plan' });
	const plan = readDocument(document);
	if (formOfPlan(plan).columns.length === 0)
		throw new Unfit('plan.without-form', 'Không thấy biểu mẫu đăng ký trong phụ lục của kế hoạch. Đề nghị kiểm tra lại tệp kế hoạch.');
	return plan;
}

async function openReturn(path: string, form: Form | null): Promise<UnitFile> {
	const { document } = await readFile(await fileBytes(path), basename(path));
	return { file: path, read: readReturn(document, form ?? { title: '', columns: [] }, basename(path)) };
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
