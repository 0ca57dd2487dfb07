import { held } from './field.ts';

const stays = { erasure: 'stays', why: 'printed' } as const;
const work = { erasure: 'stays', why: 'work' } as const;
const gone = { erasure: 'row', why: 'told' } as const;
const sealed = { kept: 'sealed', erasure: 'row' } as const;
/** A keyed hash, by which the search finds the same telephone or mailbox. */
const marked = { kept: 'marked', erasure: 'row' } as const;
/** Empty from the first night after the upgrade on: the sealed column stands beside it. */
const moving = { erasure: 'row', why: 'moving' } as const;

/** Officials, public employees and workers: accounts, rosters, papers, reminders, movements. */
export const ofStaff = [
	held('accounts', 'memberships', 'user_id display_name form_of_address', { erasure: 'stays', why: 'sorted' }),
	held('accounts', 'handovers', 'user_id name to_user_id to_name items', work),
	held('accounts', 'unit_contacts', 'address head_user_id leader_user_id', { erasure: 'clear', why: 'work' }),
	held('accounts', 'invitations', 'name mail_fault made_by', { erasure: 'row', why: 'work' }),
	held('accounts', 'invitations', 'sealed_email', sealed),
	held('accounts', 'invitations', 'email_mark', marked),
	held('accounts', 'invitations', 'email', moving),
	held('accounts', 'entry_requests', 'name subject', { erasure: 'row', why: 'work' }),
	held('accounts', 'entry_requests', 'sealed_email', sealed),
	held('accounts', 'entry_requests', 'email_mark', marked),
	held('accounts', 'entry_requests', 'email', moving),
	held('accounts', 'api_tokens', 'user_id', { erasure: 'row', why: 'nameless' }),
	held('accounts', 'feedback_readers', 'user_id', { erasure: 'row', why: 'work' }),
	held('accounts', 'staff_voice_keepers', 'user_id', { erasure: 'row', why: 'work' }),
	held('accounts', 'supervisory_members', 'user_id', { erasure: 'row', why: 'work' }),

	held('log', 'audit_entries', 'actor_name data', { kept: 'sealed', erasure: 'key' }),
	held('log', 'audit_entries', 'actor', { erasure: 'stays', why: 'nameless' }),
	held('log', 'audit_drafts', 'actor_name', { kept: 'sealed', erasure: 'key' }),
	held('log', 'audit_drafts', 'before after', { erasure: 'key', why: 'work' }),
	held('log', 'audit_drafts', 'actor', { erasure: 'stays', why: 'nameless' }),
	held('log', 'personal_keys', 'whose', { erasure: 'stays', why: 'nameless' }),
	held('log', 'personal_keys', 'wrapped', { kept: 'locked', erasure: 'clear' }),
	held('log', 'api_requests', 'actor', { erasure: 'row', why: 'nameless' }),
	held('log', 'concurrences', 'payload reason asked_by settled_by', { erasure: 'stays', why: 'work' }),
	held('log', 'idempotency_keys', 'actor', { erasure: 'row', why: 'nameless' }),
	held('log', 'idempotency_keys', 'result', { erasure: 'row', why: 'nameless' }),

	held('papers', 'approval_steps', 'name user_id agreed_name agreed_user', stays),
	held('papers', 'arrival_steps', 'person words', stays),
	held('papers', 'directives', 'by_name by_position words', stays),
	held('papers', 'incoming_documents', 'signer_name places', stays),
	held('papers', 'outgoing_documents', 'signer_name places', stays),
	held('papers', 'issued_file_proofs', 'signatures', stays),
	held('papers', 'unit_signers', 'user_id name', stays),
	held('papers', 'unit_approvals', 'put_up_name decided_name signer', stays),
	held('papers', 'documents', 'model reading facts', stays),
	held('papers', 'drafts', 'content', stays),
	held('papers', 'draft_versions', 'content', stays),
	held('papers', 'draft_certificates', 'fields', stays),
	held('papers', 'document_numbers', 'reserved_for', stays),
	held('papers', 'package_receipts', 'person', stays),
	held('papers', 'dispatches', 'address', { erasure: 'stays', why: 'sent' }),
	held('papers', 'word_corrections', 'taken left_out', stays),

	held('plans', 'activities', 'responsible', work),
	held('plans', 'submission_rows', 'cells source', work),
	held('plans', 'submission_versions', 'rows actor', work),
	held('plans', 'shared_rows', 'taken', work),
	held('plans', 'consolidations', 'content whole decisions', work),
	held('plans', 'lower_contents', 'content standing', work),
	held('plans', 'result_reports', 'question body', work),
	held('plans', 'inspection_visits', 'team lead_user_id', work),
	held('plans', 'inspection_changes', 'was', work),
	held('plans', 'unit_calls', 'person entered_name words', work),
	held('plans', 'group_messages', 'noted_name text', work),
	held('plans', 'dissemination_people', 'name user_id', { erasure: 'row', why: 'work' }),

	held('contacts', 'reminder_phones', 'user_id', { erasure: 'row', why: 'nameless' }),
	held('contacts', 'reminder_phones', 'sealed_phone', sealed),
	held('contacts', 'reminder_phones', 'phone_mark', marked),
	held('contacts', 'reminder_phones', 'phone', moving),
	held('contacts', 'reminder_mailboxes', 'user_id', { erasure: 'row', why: 'nameless' }),
	held('contacts', 'reminder_mailboxes', 'sealed_email', sealed),
	held('contacts', 'reminder_mailboxes', 'email_mark', marked),
	held('contacts', 'reminder_mailboxes', 'email', moving),
	held('contacts', 'calendar_feeds', 'user_id', { erasure: 'row', why: 'nameless' }),
	held('contacts', 'calendar_feeds', 'token_sha256', { kept: 'marked', erasure: 'row' }),
	held('contacts', 'digest_choices', 'person', { erasure: 'row', why: 'nameless' }),
	held('messages', 'reminder_messages', 'person person_name', gone),
	held('messages', 'reminder_messages', 'sealed_email', sealed),
	held('messages', 'reminder_messages', 'email_mark', marked),
	held('messages', 'reminder_messages', 'email', moving),
	held('messages', 'reminders', 'facts', gone),
	held('messages', 'digests', 'person person_name text', gone),
	held('messages', 'deliveries', 'sealed_address', sealed),
	held('messages', 'deliveries', 'address_mark', marked),
	held('messages', 'deliveries', 'address', moving),

	held('duty', 'staff_members', 'name position', { erasure: 'stays', why: 'rostered' }),
	held('duty', 'duty_posts', 'absent_reason', work),
	held('duty', 'duty_changes', 'reason', work),

	held('honours', 'nominations', 'name post achievement', { erasure: 'clear', why: 'compared' }),
	held('honours', 'nominations', 'self_scores office_scores', work),
	held('honours', 'nomination_files', 'file_name', work),
	held('honours', 'nomination_authors', 'user_id name', { erasure: 'stays', why: 'compared' }),
	held('honours', 'nomination_stances', 'user_id reason', work),
	held('honours', 'nomination_scores', 'user_id points remark', work),
	held('honours', 'movement_council', 'user_id name title', stays),
	held('honours', 'nomination_showings', 'title words picture_sha256 picture_alt', { erasure: 'clear', why: 'public' }),

	held('supervision', 'supervision_papers', 'receiver', work),
	held('supervision', 'reception_leaders', 'name title', { erasure: 'stays', why: 'public' }),
	held('supervision', 'reception_sessions', 'received_by', { erasure: 'stays', why: 'work' }),
	held('supervision', 'dialogues', 'chair', { erasure: 'stays', why: 'public' }),

	held('voices', 'staff_voices', 'words answer', { kind: 'sensitive', erasure: 'stays', why: 'nameless' }),
	held('voices', 'staff_voice_names', 'name', { kept: 'sealed', erasure: 'key', kind: 'sensitive' })
];
