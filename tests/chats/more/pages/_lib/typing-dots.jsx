import { View } from 'react-native-web';

/** Three dots: the package the chat takes them from does not link in Vite. */
export const TypingAnimation = () => (
  <View style={{ flexDirection: 'row', gap: 4, padding: 8 }}>
    {[0, 1, 2].map((dot) => <View key={dot} style={{ width: 8, height: 8, borderRadius: 4, backgroundColor: '#999' }} />)}
  </View>
);
