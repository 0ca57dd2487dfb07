import mammoth from 'mammoth';
import { reportJob } from '../job.ts';

/** The peer: mammoth turns the same file into HTML; its table rows are counted, the header's left out. */
const [path = ''] = process.argv.slice(2);

await reportJob(async () => {
	const { value } = await mammoth.convertToHtml({ path });
	return value.split('<tr>').length - 2;
});
