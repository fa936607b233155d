// Follows links inside the app without a page load, names the document's language, scrolls to what a link points at.
// A link works without it too: it is then an ordinary page load. Modified clicks keep the browser's meaning.
// A followed link is one history entry, told to Streamlit as the browser tells Back and Forward.
let shown = null

function follow(address) {
  history.pushState({}, '', address)
  dispatchEvent(new PopStateEvent('popstate', { state: {} }))
}

function onClick(event) {
  const link = event.target.closest?.('.tb a[href]')
  const plain = !event.defaultPrevented && event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  if (!link || !plain) return
  const address = link.getAttribute('href')
  if (/^[a-z]+:/i.test(address) || address.startsWith('#')) return
  event.preventDefault()
  follow(address)
}

function reveal(name) {
  const find = () => document.querySelector(`[data-anchor="${CSS.escape(name)}"]`)
  const show = (element) => {
    element.scrollIntoView({ block: 'center' })
    element.focus({ preventScroll: true })
  }
  const element = find()
  if (element) return show(element)
  const observer = new MutationObserver(() => {
    const late = find()
    if (late) { observer.disconnect(); show(late) }
  })
  observer.observe(document.body, { childList: true, subtree: true })
  setTimeout(() => observer.disconnect(), 5000)
}

document.addEventListener('click', onClick)

export default function ({ data }) {
  document.documentElement.lang = data.language
  const place = `${data.page} ${data.anchor}`
  document.documentElement.dataset.place = place
  if (place === shown) return
  if (data.anchor) reveal(data.anchor)
  else if (shown !== null && shown.split(' ')[0] !== data.page) {
    document.querySelector('[data-testid=stMain]')?.scrollTo(0, 0)
  }
  shown = place
}
