import type { Translation } from '../catalogue.ts';
import type { home as vi } from '../vi/home.ts';

export const home = {
	hello: (name) => `Hello ${name}`,
	concurrences: (count: number) => `${count} matters wait for you as the second person`,
	nothing: 'Nothing waits for you today',
	nothingOffice: 'No plan is running. Begin by dropping a plan into “Read a document”.',
	nothingUnit: 'When the Office assigns something under a plan, it appears here with its deadline.',
	nothingLeader: 'Registers for signature and late units appear here.',
	readPlan: 'Read a plan',
	unitOwes: (count) => (count === 0 ? 'Your unit has sent everything asked of it' : `Your unit still owes ${count}`),
	officeOwes: (missing, sentBack, waiting) =>
		[
			missing > 0 ? `${missing} units have not sent` : '',
			sentBack > 0 ? `${sentBack} units asked for more` : '',
			waiting > 0 ? `${waiting} returns to review` : ''
		]
			.filter(Boolean)
			.join('; ') || 'All units have sent and all returns are reviewed',
	leaderWaits: (count) => (count === 0 ? 'No register waits for you' : `${count} registers wait for your signature`),
	sentOf: (sent, asked) => `${sent} of ${asked} units have sent`,
	waiting: (count) => `${count} returns to review`,
	missing: 'Not sent',
	sentBack: 'Asked for more',
	officeDue: (end, left) => `The Office sends up until ${end}, ${left} left`,
	officeOver: (end) => `The Office’s deadline was ${end}`,
	givenBack: 'given back',
	givenBackBy: (by, day, reason) => `${by || 'The leader'} gave it back${day ? ` on ${day}` : ''}: ${reason}`,
	notArrived: 'not delivered',
	notArrivedAt: (receivers) => `Letters not delivered, or of which nobody knows: ${receivers}.`,
	openDispatch: 'See the receivers',
	issued: (papers) => `The Office has issued: ${papers}.`,
	numbered: (number, day) => `${number} of ${day}`,
	openTracking: 'See who has sent',
	openDraft: 'Open the paper',
	openConsolidation: 'Open the register',
	frozen: (version) => (version === 1 ? 'with the leader' : `with the leader (version ${version})`),
	open: 'Open',
	officeLooks: (day) => `The Office has had it since ${day} and has not looked`,
	backSince: (day) => `Sent back on ${day}`,
	board: 'Board',
	disseminations: 'Making documents known',
	dutySessions: 'Duty roster',
	models: 'Models',
	promises: 'Promises to the people',
	inspections: 'Inspections',
	ownCalendar: 'My calendar',
	reminders: 'Reminders',
	disclosuresLeft: (overdue, none) =>
		`Disclosures under the Law on Grassroots Democracy: ${[overdue > 0 ? `${overdue} past their repeat` : '', none > 0 ? `${none} not disclosed yet` : ''].filter(Boolean).join('; ')}.`,
	disclosures: 'Disclosures',
	slogans: 'Slogans',
	staffVoice: 'Staff’s voice',
	report: 'Report',
	register: 'Register',
	signedIn: 'Your work'
} satisfies Translation<typeof vi>;
