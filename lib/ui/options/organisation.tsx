import { useState } from 'preact/hooks'
import { isLink, isMail, isName, type Organisation } from '../../settings/settings'
import type { Part } from './part'
import { Section } from './section'

interface TextFieldProps {
  id: keyof Organisation
  mode: 'text' | 'url' | 'email'
  label: string
  hint?: string
  error: string
  isRight: (value: string) => boolean
}

/** A field of the organisation: stored when it is left, where it is right or empty; what is wrong stands beside it and is not stored. */
const TextField = ({ id, mode, label, hint, error, isRight, props, change }: Part & TextFieldProps) => {
  const stored = props.settings.organisation[id]
  const [typed, setTyped] = useState<string>()
  const [wrong, setWrong] = useState(false)
  const leave = () => {
    if (typed === undefined) return
    const value = typed.trim()
    const right = value === '' || isRight(value)
    setWrong(!right)
    if (!right) return
    setTyped(undefined)
    if (value !== stored) change({ organisation: { ...props.settings.organisation, [id]: value } })
  }
  const described = [hint && `${id}-hint`, wrong && `${id}-error`].filter((one) => one).join(' ')
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={mode}
        autocomplete="off"
        spellcheck={false}
        value={typed ?? stored}
        aria-invalid={wrong}
        aria-describedby={described || undefined}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          setWrong(false)
        }}
        onChange={leave}
        onBlur={leave}
      />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

export const OrganisationPart = (part: Part) => {
  const { organisation: words } = part.words
  return (
    <Section heading={words.heading} lead={words.lead}>
      <form onSubmit={(event) => event.preventDefault()} noValidate>
        <TextField {...part} id="name" mode="text" label={words.name} error={words.nameError} isRight={isName} />
        <TextField {...part} id="link" mode="url" label={words.link} hint={words.linkHint} error={words.linkError} isRight={isLink} />
        <TextField {...part} id="mail" mode="email" label={words.mail} error={words.mailError} isRight={isMail} />
      </form>
    </Section>
  )
}
