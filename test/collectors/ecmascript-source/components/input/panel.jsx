export const Panel = ({ onAsk }) => <section className="wide">{onAsk('now') && <Chat model="gpt-5-mini" />}</section>
