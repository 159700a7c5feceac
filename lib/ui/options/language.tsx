import type { Settings } from '../../settings/settings'
import type { Part } from './part'
import { Section } from './section'

export const LanguagePart = ({ props, words, change }: Part) => (
  <Section heading={words.language.heading}>
    <div class="field">
      <label for="language">{words.language.label}</label>
      <select
        id="language"
        value={props.settings.language}
        onChange={(event) => change({ language: event.currentTarget.value as Settings['language'] })}
      >
        <option value="auto">{words.language.auto}</option>
        <option value="zh-CN" lang="zh-CN">
          中文
        </option>
        <option value="en" lang="en">
          English
        </option>
      </select>
    </div>
  </Section>
)
