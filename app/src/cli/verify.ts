import { join } from 'node:path';
import { verify, type Verification } from '#lib/server/audit/verify.ts';
import { diskStore } from '#lib/server/files/store.ts';
import { systemContext } from '#lib/server/system-context.ts';
import { openInstallation, type Installation } from './server/installation.ts';
import { refusalOnStart } from './server/refusal-on-start.ts';

export const help = `Cách dùng: kheo verify [--json]

Tính lại toàn bộ chuỗi băm của nhật ký và mã băm của mọi tệp đã lưu, theo từng cơ quan.
Mã thoát: 0 khi tất cả đúng, 1 khi có chỗ sai.`;

type Result = Verification & { readonly agency: string };

export async function run(args: string[]): Promise<number> {
	let results: Result[] = [];
	const refused = await refusalOnStart(async () => {
		const installation = await openInstallation();
		results = await verifyAll(installation).finally(() => installation.close());
	});
	if (refused) return refused;
	if (args.includes('--json')) console.log(JSON.stringify(results));
	else for (const result of results) console.log(wordsFor(result));
	return results.every((result) => result.firstBroken === null && result.damagedFiles.length === 0) ? 0 : 1;
}

async function verifyAll({ db, settings }: Installation): Promise<Result[]> {
	const store = diskStore(join(settings.dataFolder, 'files'));
	const agencies = await db.selectFrom('agency_directory').select(['agency_id', 'name']).orderBy('name').execute();
	const results: Result[] = [];
	for (const { agency_id, name } of agencies) {
		results.push({ agency: name, ...(await verify(systemContext(db, agency_id), store)) });
	}
	return results;
}

const reasons = { changed: 'nội dung đã bị sửa', missing: 'bản ghi đã bị xóa', gap: 'chuỗi bị đứt' } as const;

function wordsFor({ agency, sealed, unsealed, gathering, firstBroken, files, damagedFiles }: Result): string {
	const chain = firstBroken
		? `  Nhật ký: SAI từ vị trí ${firstBroken.position} (${firstBroken.entryId}): ${reasons[firstBroken.why]}. ${sealed} bản ghi trước đó đúng.`
		: `  Nhật ký: ${sealed} bản ghi đã niêm phong, đúng cả; ${unsealed} chưa niêm phong, ${gathering} đang gom.`;
	const damaged = damagedFiles.map(({ sha256, why }) => `    ${sha256}: ${why === 'missing' ? 'mất tệp' : 'nội dung khác mã băm'}`);
	return [agency, chain, `  Tệp: ${files} tệp, ${damagedFiles.length} tệp hỏng.`, ...damaged].join('\n');
}
