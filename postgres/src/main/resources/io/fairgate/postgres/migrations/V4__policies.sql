-- A decision is explained under the policy that its entry names: the text is found without reading the whole
-- journal. Policies are few, so the index is.
CREATE INDEX journal_policies ON journal (policy, position) WHERE kind = 0;
