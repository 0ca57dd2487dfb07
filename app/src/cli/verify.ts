import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isSound, verify } from '#lib/server/audit/verify.ts';
import { shelvesIn, storeIn } from '#lib/server/files/files.ts';
import { systemContext } from '#lib/server/system-context.ts';
import { vietnameseOrder } from '#lib/server/database/vietnamese-order.ts';
import { openInstallation, type Installation } from './server/installation.ts';
import { refusalOnStart } from './server/refusal-on-start.ts';
import { anchorsIn, type GivenAnchor } from './verify/anchors-in.ts';
import { wordsFor, type Result } from './verify/words-for.ts';
import { WrongArguments } from './wrong-arguments.ts';

export const help = `Cách dùng: kheo verify [--json] [--agency ĐỊA-CHỈ] [--anchor "MỐC"]… [--anchors TỆP-HOẶC-THƯ-MỤC]…

Tính lại toàn bộ chuỗi băm của nhật ký và mã băm của mọi tệp đã lưu, theo từng cơ quan; so với các mốc đã cất ở ngoài nếu có.
Mốc là dòng "KHEO địa-chỉ ngày vị-trí mã-băm" ghi mỗi đêm, quét từ mã QR, hoặc gõ vị trí và mã băm trên tờ giấy (kèm --agency).
Mã thoát: 0 khi tất cả đúng, 1 khi có chỗ sai (in rõ chỗ nào), 2 khi gõ sai.`;

const many = { type: 'string', multiple: true, default: [] as string[] } as const;

export async function run(args: string[]): Promise<number> {
	const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false }, agency: { type: 'string' }, anchor: many, anchors: many } });
	const given = anchorsIn(values.anchor, values.anchors);
	let results: Result[] = [];
	const refused = await refusalOnStart(async () => {
		const installation = await openInstallation();
		results = await verifyAll(installation, values.agency ?? null, given).finally(() => installation.close());
	});
	if (refused) return refused;
	if (values.json) console.log(JSON.stringify(results));
	else for (const result of results) console.log(wordsFor(result));
	return results.every(isSound) ? 0 : 1;
}

/** Every agency's log and files, or one's; compared with anchors that were kept outside. */
export async function verifyAll(
	{ db, settings }: Pick<Installation, 'db' | 'settings'>,
	wanted: string | null = null,
	given: readonly GivenAnchor[] = []
): Promise<Result[]> {
	const folder = join(settings.dataFolder, 'files');
	const all = await db.selectFrom('agency_directory').select(['agency_id', 'slug', 'name']).orderBy(vietnameseOrder('name')).execute();
	const agencies = wanted === null ? all : all.filter(({ slug }) => slug === wanted);
	refuseUnlessPlaced(
		agencies.map(({ slug }) => slug),
		wanted,
		given
	);
	const results: Result[] = [];
	for (const { agency_id, slug, name } of agencies) {
		const anchors = given.filter(({ whose }) => whose === null || whose === slug).map(({ anchor }) => anchor);
		const shelves = shelvesIn(folder, agency_id);
		const found = await verify(systemContext(db, agency_id), storeIn(folder), { anchors, shelves, onProgress: sayProgress(name) });
		results.push({ agency: name, ...found });
	}
	return results;
}

/** An anchor that belongs to nobody here would be compared with nothing, and that must not look like agreement. */
function refuseUnlessPlaced(slugs: readonly string[], wanted: string | null, given: readonly GivenAnchor[]): void {
	if (wanted !== null && slugs.length === 0) throw new WrongArguments(`Không có cơ quan "${wanted}".`);
	const lost = given.find(({ whose }) => (whose === null ? slugs.length !== 1 : !slugs.includes(whose)));
	if (lost?.whose) throw new WrongArguments(`Mốc của "${lost.whose}", không phải của cơ quan đang kiểm tra.`);
	if (lost) throw new WrongArguments('Mốc không ghi của cơ quan nào: cần thêm --agency.');
}

const every = 2000;

/** A line every two seconds of long work, beside the answer itself. */
function sayProgress(agency: string) {
	let last = Date.now();
	return async (seen: number, all: number) => {
		if (Date.now() - last < every) return;
		last = Date.now();
		process.stderr.write(`${agency}: ${seen} / ${all} bản ghi và tệp\n`);
	};
}
