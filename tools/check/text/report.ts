import type { Nodes } from 'mdast';
import type { Fix } from '@/lib/findings/finding';
import type { RuleId } from '@/lib/findings/rules';

/** Says that a node breaks a rule, at the place where it begins. */
export type Report = (rule: RuleId, node: Nodes, message: string, fix?: Fix) => void;
