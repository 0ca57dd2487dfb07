import { say, stop } from '../bootstrap/say.mjs';
import { run } from '../steps/program.ts';

const { code, output } = await run('git', ['config', 'core.hooksPath', 'bin/hooks']);
if (code !== 0) stop(`chưa gắn được kiểm tra trước khi đẩy mã: ${output.trim()}`);
say('đã cài xong; bin/check sẽ chạy trước mỗi lần git push. Tiếp theo: bin/dev để mở, bin/check để kiểm tra.');
