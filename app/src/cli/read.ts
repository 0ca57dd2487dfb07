import { fileArguments } from './file-arguments.ts';
import { readPlanFile, type FileRead } from './read-plan-file.ts';
import { readingJson } from './reading-json.ts';
import { readingWords } from './reading-words.ts';

export const help = `Cách dùng: kheo read TỆP… [--json] | kheo read --schema

Đọc văn bản (.docx, .doc, .odt, .rtf, .pdf có lớp chữ, .html, .md, .txt) và nêu: tiêu đề, nhiệm vụ của từng đơn vị, thời hạn, biểu mẫu, điểm cần rà soát.
  --json   in kết quả theo lược đồ "kheo.reading/1": một tệp cho một đối tượng, nhiều tệp cho một mảng theo đúng thứ tự
  --schema in lược đồ JSON của kết quả

Mã thoát: 0 khi mọi tệp đều đọc được, 1 khi có tệp bị từ chối, 2 khi sai tham số.`;

export async function run(args: string[]): Promise<number> {
	if (args.join() === '--schema') return printSchema();
	const { files, on } = fileArguments(args, ['json']);
	const reads: FileRead[] = [];
	for (const file of files) reads.push(await readPlanFile(file));
	if (on.has('json')) printJson(reads.map(readingJson));
	else for (const read of reads) if ('file' in read) console.log(readingWords(read));
	const refused = reads.flatMap((read) => ('refused' in read ? [read] : []));
	for (const { path, refused: why } of refused) console.error(`${path}: ${why.message} (${why.code})`);
	return refused.length > 0 ? 1 : 0;
}

/** One object for one file, an array in the same order for several. */
function printJson(results: readonly object[]): void {
	process.stdout.write(`${JSON.stringify(results.length === 1 ? results[0] : results)}\n`);
}

async function printSchema(): Promise<number> {
	const { readingSchema } = await import('./schema/reading-schema.ts');
	process.stdout.write(`${JSON.stringify(readingSchema, null, '\t')}\n`);
	return 0;
}
