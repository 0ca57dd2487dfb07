import { freemem, totalmem } from 'node:os';
import { isClockSynchronised } from '#lib/server/machine-clock.ts';
import { about, type Finding } from './finding.ts';

const gigabyte = 1e9;

export async function examineMachine(): Promise<Finding[]> {
	return [node(), memory(), await clock()];
}

function node(): Finding {
	const own = about('node', 'Node.js');
	const major = Number(process.versions.node.split('.')[0]);
	return major >= 24
		? own.ok(process.versions.node)
		: own.wrong(`bản ${process.versions.node}, cần từ 24`, 'Chạy bằng bin/kheo của gói cài, hoặc "npm ci" trong thư mục Khéo.');
}

function memory(): Finding {
	const own = about('memory', 'Bộ nhớ');
	const words = `${(totalmem() / gigabyte).toFixed(1)} GB, còn trống ${(freemem() / gigabyte).toFixed(1)} GB`;
	return totalmem() < 1.9 * gigabyte ? own.look(words, 'Khéo cần từ 2 GB; bản in PDF vài nghìn dòng cần hơn.') : own.ok(words);
}

/** Deadlines and the log go by this clock. */
async function clock(): Promise<Finding> {
	const own = about('clock', 'Đồng hồ máy');
	const isSynchronised = await isClockSynchronised();
	if (isSynchronised) return own.ok('đồng bộ qua NTP');
	const words = isSynchronised === false ? 'không đồng bộ qua NTP' : 'không biết có đồng bộ hay không (máy không có timedatectl)';
	return own.look(words, 'Bật đồng bộ giờ (timedatectl set-ntp true, hoặc chrony): hạn nộp và nhật ký theo đồng hồ này.');
}
